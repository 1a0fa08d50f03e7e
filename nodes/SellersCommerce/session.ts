import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { isRecord } from '../shared/util/record';
import { checkedBaseUrl } from '../shared/http/baseUrl';
import { CredentialError } from '../shared/http/credentialError';
import { withoutSecrets } from '../shared/http/secrets';
import {
	ownerOf,
	renewedSession,
	sessionFor,
	type Session,
	type Tokens,
} from '../shared/http/sessions';
import { laterHint, tokenRequest, type HttpRequest } from '../shared/http/tokenRequest';

/** Refresh tokens work for four hours; the last minute of them is left alone. */
const REFRESHABLE_MS = (4 * 60 - 1) * 60_000;

const ownerIn = ({ baseUrl, accessKey, sharedSecret }: IDataObject) =>
	ownerOf(baseUrl, accessKey, sharedSecret);

/** The session that a credential's call is made with, undefined when there is none yet. */
export const sessionOf = (credential: IDataObject): Session | undefined =>
	sessionFor(ownerIn(credential), credential);

/** A new session for a credential. Throws a CredentialError. */
export async function newSession(
	httpRequest: HttpRequest,
	credential: IDataObject,
): Promise<Session> {
	const secret = String(credential.sharedSecret).trim();
	const ask = async (fields: Record<string, string>) =>
		tokensIn(
			await tokenRequest(httpRequest, 'SellersCommerce', {
				url: `${checkedBaseUrl(String(credential.baseUrl))}/token`,
				// RFC 6749, 4.3 and 6
				body: new URLSearchParams(fields),
			}),
			secret,
		);
	return await renewedSession(ownerIn(credential), credential, {
		refreshableMs: REFRESHABLE_MS,
		refresh: async (refreshToken) =>
			await ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
		open: async () =>
			await ask({
				grant_type: 'password',
				username: String(credential.accessKey).trim(),
				password: secret,
			}),
	});
}

/** The tokens in a response. Throws a CredentialError if there are none. */
function tokensIn({ statusCode, body }: IN8nHttpFullResponse, secret: string): Tokens {
	const {
		access_token: accessToken,
		refresh_token: refreshToken,
		error,
		error_description: reason = error,
	} = isRecord(body) ? body : {};
	if (statusCode < 300 && accessToken && typeof accessToken === 'string') {
		return { accessToken, refreshToken: typeof refreshToken === 'string' ? refreshToken : '' };
	}
	if (statusCode === 429 || statusCode >= 500) {
		const what = `SellersCommerce gave no token (HTTP status ${statusCode})`;
		throw new CredentialError(what, laterHint('SellersCommerce'), true);
	}
	if (statusCode === 401 || (statusCode === 400 && typeof error === 'string')) {
		const said = typeof reason === 'string' ? `: ${reason.trim().replace(/\.$/, '')}` : '';
		throw new CredentialError(
			`SellersCommerce refused the access key or the shared secret key${withoutSecrets(said, [secret])}`,
			'Copy both again from your SellersCommerce account into the credential.',
		);
	}
	throw new CredentialError(
		`This address does not give tokens as SellersCommerce does (HTTP status ${statusCode})`,
		'Check the base URL in the credential.',
	);
}
