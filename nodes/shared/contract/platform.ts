import type { ICredentialType, IDataObject } from 'n8n-workflow';
import type { Operation } from './operation';
import type { ApiRequest } from './request';

/** What users do things with: orders, products. The keys of `operations` are stored in workflows. */
export interface Resource {
	/** Title Case, in the singular. */
	readonly name: string;
	readonly operations: Readonly<Record<string, Operation>>;
}

/** What an API allows in a time: at most `requests` in any `perMs` milliseconds. */
export interface RateLimit {
	readonly requests: number;
	readonly perMs: number;
}

/** What a service responded, with any HTTP status. */
export interface RawResponse {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	/** Read as JSON where it is JSON; a text otherwise, or the bytes of a file. */
	readonly body: unknown;
}

/** What a service says of a failure. */
export interface FailureReason {
	/** Its own words. */
	readonly message: string;
	/** What to do about it, if that is known better than its HTTP status tells. Sentences. */
	readonly hint?: string;
}

/** What is an API's own. */
export interface Platform {
	/** As the vendor writes it. */
	readonly name: string;
	/** Its password fields are what must never be seen in an error. */
	readonly credential: ICredentialType;
	/** The address that the requests' paths follow on, from the credential's values. */
	readonly baseUrl: (credential: IDataObject) => string;
	/**
	 * The platform's own words when a response says that it failed, whatever its HTTP status, and what to do
	 * where it tells more than that; undefined when it says no such thing.
	 */
	readonly failureIn: (response: RawResponse) => string | FailureReason | undefined;
	/** Whether a body is a response of this API at all; without it, any JSON with a good status is. */
	readonly isResponse?: (body: object) => boolean;
	/** What a user whose credentials were refused should do. A sentence. */
	readonly credentialHint: string;
	/**
	 * A cheap read that works whenever the credentials do, for an API whose refusals don't tell a wrong
	 * credential from a wrong entry: asked once before a refused batch is taken apart.
	 */
	readonly probe?: ApiRequest;
	readonly rateLimit?: RateLimit;
	/** The keys are stored in workflows. */
	readonly resources: Readonly<Record<string, Resource>>;
}
