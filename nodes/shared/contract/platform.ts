import type { ICredentialType, IDataObject } from 'n8n-workflow';
import type { Operation } from './operation';
import type { ApiRequest } from './request';

/** A kind of record that users work with: orders, products. Workflows store the keys of `operations`. */
export interface Resource {
	/** Title Case, singular. */
	readonly name: string;
	readonly operations: Readonly<Record<string, Operation>>;
}

/** What an API allows: at most `requests` in any window of `perMs` milliseconds. */
export interface RateLimit {
	readonly requests: number;
	readonly perMs: number;
}

/** A service's response with any HTTP status. */
export interface RawResponse {
	readonly status: number;
	/** By lower-case name. */
	readonly headers: Readonly<Record<string, unknown>>;
	/** Parsed where it is JSON; otherwise a text, or the bytes of a file. */
	readonly body: unknown;
}

/** Why a request failed, as the service reports it. */
export interface FailureReason {
	/** The service's own words. */
	readonly message: string;
	/** What to do about it, where that is known better than the HTTP status tells. Sentences. */
	readonly hint?: string;
}

/** What is specific to one API. */
export interface Platform {
	/** As the vendor writes it. */
	readonly name: string;
	/** The values of its password fields are kept out of all errors. */
	readonly credential: ICredentialType;
	/** The address below which the requests' paths lie, from the credential's values. */
	readonly baseUrl: (credential: IDataObject) => string;
	/**
	 * The service's own words when a response reports a failure, whatever its HTTP status; undefined for any
	 * other response.
	 */
	readonly failureIn: (response: RawResponse) => string | FailureReason | undefined;
	/** Whether a body is a response of this API at all. By default, any JSON with a good status is. */
	readonly isResponse?: (body: object) => boolean;
	/** What a user whose credentials were refused should do. A sentence. */
	readonly credentialHint: string;
	/**
	 * A cheap read that works whenever the credentials do, for an API whose rejections don't distinguish a wrong
	 * credential from a wrong entry. Sent once before a rejected batch is split.
	 */
	readonly probe?: ApiRequest;
	readonly rateLimit?: RateLimit;
	/** Workflows store the keys. */
	readonly resources: Readonly<Record<string, Resource>>;
}
