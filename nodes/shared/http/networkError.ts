import type { IDataObject } from 'n8n-workflow';
import type { Platform, RawResponse } from '../contract';
import { ApiError } from './apiError';
import { CredentialError } from './credentialError';

/** Connections that were never established: the service has seen nothing of the request. */
const NOT_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'refused the connection',
	EHOSTUNREACH: 'could not be reached',
	ENETUNREACH: 'could not be reached',
	EAI_AGAIN: 'could not be found, because the name service did not respond',
};

/** Failures that another attempt doesn't fix. */
const PERMANENT: Readonly<Record<string, string>> = {
	ENOTFOUND: 'could not be found: there is no such host',
	ERR_INVALID_URL: 'could not be called: the address is not valid',
	CERT_HAS_EXPIRED: 'showed a certificate that has expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'showed a certificate that it has signed itself',
	SELF_SIGNED_CERT_IN_CHAIN: 'showed a certificate that nobody vouches for',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'showed a certificate that can not be verified',
	ERR_TLS_CERT_ALTNAME_INVALID: 'showed a certificate that is for another host',
};

/** An error and its causes, outermost first: n8n wraps what the HTTP client throws. */
function* causes(error: unknown): Generator<Error & IDataObject> {
	for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
		yield one as Error & IDataObject;
	}
}

/**
 * The response inside an error that n8n made of an HTTP status (it does so for 401). A response that was cut
 * off is an error too, with a good status and without its body: that is no response.
 */
export function responseIn(error: unknown): RawResponse | undefined {
	for (const { response } of causes(error)) {
		const { status, headers, data } = (response ?? {}) as IDataObject;
		if (typeof status === 'number' && status >= 400) {
			return { status, headers: (headers ?? {}) as IDataObject, body: data };
		}
	}
	return undefined;
}

/** What kept a credential from being ready for the request, if that is why there is no response. */
export function credentialFailure(error: unknown): ApiError | undefined {
	const cause = [...causes(error)].find((one) => one instanceof CredentialError);
	return (
		cause &&
		new ApiError({
			message: cause.reason,
			hint: cause.hint,
			outcome: cause.temporary ? 'notExecuted' : 'permanent',
		})
	);
}

/**
 * The ApiError for a request that got no response. None of the original error's words are used: they may hold
 * the URL.
 */
export function networkError(
	platform: Pick<Platform, 'name'>,
	error: unknown,
	idempotent: boolean,
): ApiError {
	const codes = [...causes(error)]
		.map(({ code }) => code)
		.filter((code) => typeof code === 'string');
	const known = (texts: Readonly<Record<string, string>>) =>
		codes.map((code) => texts[code]).find((text) => text !== undefined);
	const permanent = known(PERMANENT);
	if (permanent) {
		return new ApiError({
			message: `${platform.name} ${permanent}`,
			hint: 'Check the address in the credential.',
			outcome: 'permanent',
		});
	}
	const notSent = known(NOT_SENT);
	if (notSent) {
		return new ApiError({
			message: `${platform.name} ${notSent}`,
			hint: 'Check the address in the credential and the network of this n8n, then try again.',
			outcome: 'notExecuted',
		});
	}
	const timedOut = codes.includes('ECONNABORTED') || codes.includes('ETIMEDOUT');
	return new ApiError({
		message: timedOut
			? `${platform.name} did not respond in time`
			: `The connection to ${platform.name} was lost before the response was there`,
		hint: 'Try again later, or give it more time with Timeout in the options.',
		outcome: 'unknown',
		wroteTo: idempotent ? undefined : platform.name,
	});
}
