import { randomUUID } from 'node:crypto';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { CredentialError } from '../../shared/http/credentialError';
import { isRecord } from '../../shared/util/record';

/** Like nothing that somebody may have typed, or that may stand in a file. */
const newPlaceholder = (name: string) => `own-${name}-${randomUUID()}`;

/**
 * Stand in requests for what only the session knows: whose it is. Requests are made before there is a
 * session; the credential puts the IDs in.
 */
export const OWN_USER_ID = newPlaceholder('user');
export const OWN_CUSTOMER_ID = newPlaceholder('customer');
/** For the user, too, but for no anonymous visitor, who may be another one by the next call. */
export const SIGNED_IN_USER_ID = newPlaceholder('signed-in-user');

/** What an access token (a JWT) says of its owner; nothing if it can't be read. */
export function claimsOf(accessToken: string): IDataObject {
	try {
		const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
		const claims: unknown = JSON.parse(payload);
		return isRecord(claims) ? claims : {};
	} catch {
		return {};
	}
}

/** An ID, and the place that is kept for it. */
interface OwnId {
	readonly placeholder: string;
	/** Throws a CredentialError if the token doesn't tell. */
	readonly id: () => string;
}

/** A request with the IDs of the token's owner in the places kept for them. Throws a CredentialError. */
export function withOwnIds(request: IHttpRequestOptions, accessToken: string): IHttpRequestOptions {
	const { ulid, customer_id: customerId, is_anonymous: isAnonymous } = claimsOf(accessToken);
	const isVisitor = isAnonymous === true;
	const told = (id: unknown, missing: () => CredentialError) => () => {
		if (typeof id !== 'string' || id === '') throw missing();
		return id;
	};
	const ids: readonly OwnId[] = [
		{ placeholder: OWN_USER_ID, id: told(ulid, missingUserId) },
		{
			placeholder: SIGNED_IN_USER_ID,
			id: isVisitor ? told(undefined, notSignedIn) : told(ulid, missingUserId),
		},
		{
			placeholder: OWN_CUSTOMER_ID,
			id: told(customerId, isVisitor ? noCustomer : missingCustomerId),
		},
	];
	const { url, qs, body } = request;
	return {
		...request,
		url: filledText(url, ids),
		...(qs && { qs: filled(qs, ids) as IDataObject }),
		...(body !== undefined && { body: filled(body, ids) as IHttpRequestOptions['body'] }),
	};
}

/** A value with all texts in it filled in. */
function filled(value: unknown, ids: readonly OwnId[]): unknown {
	if (typeof value === 'string') return filledText(value, ids);
	if (Buffer.isBuffer(value))
		return ids.reduce((left, own) => filledBytes(left, own), value as Buffer);
	if (Array.isArray(value)) return value.map((one) => filled(one, ids));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, ids)]));
}

const filledText = (text: string, ids: readonly OwnId[]) =>
	ids.reduce((left, { placeholder, id }) => left.replaceAll(placeholder, id), text);

/** The bytes of a form, which may be too many for a text. */
function filledBytes(bytes: Buffer, own: OwnId): Buffer {
	const at = bytes.indexOf(own.placeholder);
	if (at < 0) return bytes;
	const rest = bytes.subarray(at + own.placeholder.length);
	return Buffer.concat([bytes.subarray(0, at), Buffer.from(own.id()), filledBytes(rest, own)]);
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
