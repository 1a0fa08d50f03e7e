import { randomUUID } from 'node:crypto';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { CredentialError, isRecord } from '../../shared';
import { claimsOf } from './accessToken';

/** Random, so that nothing a user types and no file contains it by accident. */
const newPlaceholder = (name: string) => `own-${name}-${randomUUID()}`;

/**
 * Placeholders in requests for the IDs of the session's owner. Operations build their requests before there
 * is a session; the credential replaces the placeholders when it adds the session's token.
 */
export const OWN_USER_ID = newPlaceholder('user');
export const OWN_CUSTOMER_ID = newPlaceholder('customer');
/**
 * The user ID, but only of a signed-in user: an anonymous visitor may be a different one by the next request.
 */
export const SIGNED_IN_USER_ID = newPlaceholder('signed-in-user');

/** A placeholder and the ID that replaces it. */
interface OwnId {
	readonly placeholder: string;
	/** Throws a CredentialError if the token doesn't contain the ID. */
	readonly id: () => string;
}

/** A request with the IDs of the token's owner in place of the placeholders. Throws a CredentialError. */
export function withOwnIds(request: IHttpRequestOptions, accessToken: string): IHttpRequestOptions {
	const ids = ownIdsIn(accessToken);
	const { url, qs, body } = request;
	return {
		...request,
		url: inText(url, ids),
		...(qs && { qs: inValue(qs, ids) as IDataObject }),
		...(body !== undefined && { body: inValue(body, ids) as IHttpRequestOptions['body'] }),
	};
}

function ownIdsIn(accessToken: string): readonly OwnId[] {
	const { ulid, customer_id: customerId, is_anonymous: isAnonymous } = claimsOf(accessToken);
	const isVisitor = isAnonymous === true;
	// Only a placeholder that a request contains needs its ID, so a missing one is no error until then.
	const claimed = (id: unknown, missing: () => CredentialError) => () => {
		if (typeof id !== 'string' || id === '') throw missing();
		return id;
	};
	return [
		{ placeholder: OWN_USER_ID, id: claimed(ulid, missingUserId) },
		{
			placeholder: SIGNED_IN_USER_ID,
			id: isVisitor ? claimed(undefined, notSignedIn) : claimed(ulid, missingUserId),
		},
		{
			placeholder: OWN_CUSTOMER_ID,
			id: claimed(customerId, isVisitor ? noCustomer : missingCustomerId),
		},
	];
}

/** A value with the placeholders replaced in all texts that it contains. */
function inValue(value: unknown, ids: readonly OwnId[]): unknown {
	if (typeof value === 'string') return inText(value, ids);
	if (Buffer.isBuffer(value)) return ids.reduce<Buffer>(inBytes, value);
	if (Array.isArray(value)) return value.map((one) => inValue(one, ids));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inValue(one, ids)]));
}

const inText = (text: string, ids: readonly OwnId[]) =>
	ids.reduce((replaced, { placeholder, id }) => replaced.replaceAll(placeholder, id), text);

/** Works on the bytes of a form with files, which may be too large for a string. */
function inBytes(bytes: Buffer, own: OwnId): Buffer {
	const at = bytes.indexOf(own.placeholder);
	if (at < 0) return bytes;
	const rest = bytes.subarray(at + own.placeholder.length);
	return Buffer.concat([bytes.subarray(0, at), Buffer.from(own.id()), inBytes(rest, own)]);
}

const missingUserId = () =>
	new CredentialError(
		'The access token does not tell whose it is',
		'Fill in the User ID in the node.',
	);

const notSignedIn = () =>
	new CredentialError(
		'An anonymous visitor is no user who is signed in',
		'Sign in with email or phone and password in the credential, or with the tokens of a customer.',
	);

const missingCustomerId = () =>
	new CredentialError(
		'The access token does not tell which customer it is for',
		'Fill in the Customer ID in the node.',
	);

const noCustomer = () =>
	new CredentialError(
		'An anonymous visitor is no customer, and has no customer data',
		'Sign in with email or phone and password in the credential, or with the tokens of a customer.',
	);
