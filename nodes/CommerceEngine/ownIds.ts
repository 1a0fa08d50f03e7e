import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { isRecord } from '../shared/define/record';
import { CredentialProblem } from '../shared/http/credentialProblem';

/**
 * Stand in requests for what only the session knows: whose it is. Requests are made before there is a
 * session; the credential puts the IDs in.
 */
export const OWN_USER_ID = '~own-user-id~';
export const OWN_CUSTOMER_ID = '~own-customer-id~';

/** What an access token (a JWT) says of its owner; nothing if it can't be read. */
function claimsOf(accessToken: string): IDataObject {
	try {
		const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
		const claims: unknown = JSON.parse(payload);
		return isRecord(claims) ? claims : {};
	} catch {
		return {};
	}
}

/** A request with the IDs of the token's owner in the places kept for them. Throws a CredentialProblem. */
export function withOwnIds(request: IHttpRequestOptions, accessToken: string): IHttpRequestOptions {
	const { ulid, customer_id: customerId, is_anonymous: isAnonymous } = claimsOf(accessToken);
	const ids = [
		{ place: OWN_USER_ID, id: ulid, missing: missingUserId },
		{
			place: OWN_CUSTOMER_ID,
			id: customerId,
			missing: isAnonymous === true ? noCustomer : missingCustomerId,
		},
	];
	const fill = (text: string) =>
		ids.reduce((left, { place, id, missing }) => {
			if (!left.includes(place)) return left;
			if (typeof id !== 'string' || id === '') throw missing();
			return left.replaceAll(place, id);
		}, text);
	const { url, qs, body } = request;
	return {
		...request,
		url: fill(url),
		...(qs && { qs: filled(qs, fill) as IDataObject }),
		...(body !== undefined && { body: filled(body, fill) as IHttpRequestOptions['body'] }),
	};
}

/** A value with all texts in it filled in. The bytes of a form are taken one for one. */
function filled(value: unknown, fill: (text: string) => string): unknown {
	if (typeof value === 'string') return fill(value);
	if (Buffer.isBuffer(value)) {
		return Buffer.from(fill(value.toString('latin1')), 'latin1');
	}
	if (Array.isArray(value)) return value.map((one) => filled(one, fill));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, fill)]));
}

const missingUserId = () =>
	new CredentialProblem(
		'The access token does not tell whose it is',
		'Fill in the User ID in the node.',
	);

const missingCustomerId = () =>
	new CredentialProblem(
		'The access token does not tell which customer it is for',
		'Fill in the Customer ID in the node.',
	);

const noCustomer = () =>
	new CredentialProblem(
		'An anonymous visitor is no customer, and has no customer data',
		'Sign in with email or phone and password in the credential, or with the tokens of a customer.',
	);
