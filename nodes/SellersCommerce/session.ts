import type { IDataObject, IHttpRequestHelper, IN8nHttpFullResponse } from 'n8n-workflow';
import { isRecord } from '../shared/define/record';
import { checkedBaseUrl } from '../shared/http/baseUrl';
import { CredentialProblem } from '../shared/http/credentialProblem';
import { noAnswer } from '../shared/http/noAnswer';
import { withoutSecrets } from '../shared/http/secrets';
import {
	ownerOf,
	renewedSession,
	sessionFor,
	type Session,
	type Tokens,
} from '../shared/http/sessions';

type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

/** Refresh tokens work for four hours; the last minute of them is left alone. */
const REFRESHABLE_MS = (4 * 60 - 1) * 60_000;

const TIMEOUT_MS = 30_000;

const LATER_ADVICE = 'Try again later. If it goes on, ask SellersCommerce about its state.';

const ownerIn = ({ baseUrl, accessKey, sharedSecret }: IDataObject) =>
	ownerOf(baseUrl, accessKey, sharedSecret);

/** The session that a credential's call is made with, undefined when there is none yet. */
export const sessionOf = (credential: IDataObject): Session | undefined =>
	sessionFor(ownerIn(credential), credential);

/** A new session for a credential. Throws a CredentialProblem. */
export async function newSession(
	httpRequest: HttpRequest,
	credential: IDataObject,
): Promise<Session> {
	const secret = String(credential.sharedSecret).trim();
	const ask = async (fields: Record<string, string>) =>
		tokensIn(await answered(httpRequest, String(credential.baseUrl), fields), secret);
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

/** Asks the token endpoint (RFC 6749, 4.3 and 6). Throws a CredentialProblem if there is no answer. */
async function answered(
	httpRequest: HttpRequest,
	baseUrl: string,
	fields: Record<string, string>,
): Promise<IN8nHttpFullResponse> {
	const answer: unknown = await httpRequest({
		method: 'POST',
		url: `${checkedBaseUrl(baseUrl)}/token`,
		body: new URLSearchParams(fields),
		json: true,
		timeout: TIMEOUT_MS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	}).catch((error: unknown) => {
		// The error itself holds the request, and with it the secret.
		const { message, advice, effect } = noAnswer({ name: 'SellersCommerce' }, error, true);
		const known = effect === 'unknown' ? LATER_ADVICE : advice;
		throw new CredentialProblem(message, known, effect !== 'final');
	});
	return answer as IN8nHttpFullResponse;
}

/** The tokens in an answer. Throws a CredentialProblem if there are none. */
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
		throw new CredentialProblem(what, LATER_ADVICE, true);
	}
	if (statusCode === 401 || (statusCode === 400 && typeof error === 'string')) {
		const said = typeof reason === 'string' ? `: ${reason.trim().replace(/\.$/, '')}` : '';
		throw new CredentialProblem(
			`SellersCommerce refused the access key or the shared secret key${withoutSecrets(said, [secret])}`,
			'Copy both again from your SellersCommerce account into the credential.',
		);
	}
	throw new CredentialProblem(
		`This address does not give tokens as SellersCommerce does (HTTP status ${statusCode})`,
		'Check the base URL in the credential.',
	);
}
