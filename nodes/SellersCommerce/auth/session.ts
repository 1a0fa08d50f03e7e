import type { IDataObject } from 'n8n-workflow';
import {
	checkedBaseUrl,
	ownerOf,
	renewedSession,
	sessionFor,
	tokenRequest,
	tokensIn,
	type HttpRequest,
	type Session,
} from '../../shared';

/** Refresh tokens are valid for four hours; the last minute is not used. */
const REFRESHABLE_MS = (4 * 60 - 1) * 60_000;

const ownerIn = ({ baseUrl, accessKey, sharedSecret }: IDataObject) =>
	ownerOf(baseUrl, accessKey, sharedSecret);

/** The session to send a credential's requests with, undefined when there is none yet. */
export const sessionOf = (credential: IDataObject): Session | undefined =>
	sessionFor(ownerIn(credential), credential);

/** A new session for a credential. Throws a CredentialError. */
export async function newSession(
	httpRequest: HttpRequest,
	credential: IDataObject,
): Promise<Session> {
	const secret = String(credential.sharedSecret).trim();
	const requestTokens = async (fields: Record<string, string>) =>
		tokensIn(
			await tokenRequest(httpRequest, 'SellersCommerce', {
				url: `${checkedBaseUrl(String(credential.baseUrl))}/token`,
				// RFC 6749, 4.3 and 6
				body: new URLSearchParams(fields),
			}),
			tokenEndpoint(secret),
		);
	return await renewedSession(ownerIn(credential), credential, {
		refreshableMs: REFRESHABLE_MS,
		refresh: async (refreshToken) =>
			await requestTokens({ grant_type: 'refresh_token', refresh_token: refreshToken }),
		open: async () =>
			await requestTokens({
				grant_type: 'password',
				username: String(credential.accessKey).trim(),
				password: secret,
			}),
	});
}

/** The token endpoint as OAuth 2 describes it (RFC 6749, 5.1 and 5.2). */
const tokenEndpoint = (secret: string) => ({
	platformName: 'SellersCommerce',
	noun: 'token',
	tokens: (body: IDataObject) => body,
	refusal: (status: number, { error, error_description: words = error }: IDataObject) =>
		status === 401 || (status === 400 && typeof error === 'string')
			? {
					reason: 'SellersCommerce refused the access key or the shared secret key',
					words,
					hint: 'Copy both again from your SellersCommerce account into the credential.',
				}
			: undefined,
	wrongAddress: {
		reason: 'This address does not give tokens as SellersCommerce does',
		hint: 'Check the base URL in the credential.',
	},
	secrets: [secret],
});
