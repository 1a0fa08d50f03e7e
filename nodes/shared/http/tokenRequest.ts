import type { IHttpRequestHelper, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { CredentialError } from './credentialError';
import { networkError } from './networkError';

export type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

const TIMEOUT_MS = 30_000;

/** What to do when a service issues no session at the moment. */
export const laterHint = (platformName: string) =>
	`Try again later. If it goes on, ask ${platformName} about its state.`;

/** Posts a request for tokens. Gives the response with any status; throws a CredentialError without one. */
export async function tokenRequest(
	httpRequest: HttpRequest,
	platformName: string,
	request: Pick<IHttpRequestOptions, 'url' | 'body' | 'headers'>,
): Promise<IN8nHttpFullResponse> {
	const response: unknown = await httpRequest({
		...request,
		method: 'POST',
		json: true,
		timeout: TIMEOUT_MS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	}).catch((error: unknown) => {
		// The original error contains the request, and with it the secret.
		const { message, hint, outcome } = networkError({ name: platformName }, error, true);
		const known = outcome === 'unknown' ? laterHint(platformName) : hint;
		throw new CredentialError(message, known, outcome !== 'permanent');
	});
	return response as IN8nHttpFullResponse;
}
