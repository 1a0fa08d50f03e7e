import type { IDataObject } from 'n8n-workflow';
import type { Platform, RawAnswer } from '../fields';
import { CredentialProblem } from './credentialError';
import { ServiceFailure } from './apiError';

/** Connections that never stood: the service has seen nothing of the request. */
const NOT_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'refused the connection',
	EHOSTUNREACH: 'could not be reached',
	ENETUNREACH: 'could not be reached',
	EAI_AGAIN: 'could not be found, because the name service did not answer',
};

/** Failures that another try doesn't mend. */
const HOPELESS: Readonly<Record<string, string>> = {
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
 * The answer inside an error that n8n made of an HTTP status (it does so for 401). An answer that was cut
 * in the middle is an error too, with a good status and without its body: that is no answer.
 */
export function answerIn(error: unknown): RawAnswer | undefined {
	for (const { response } of causes(error)) {
		const { status, headers, data } = (response ?? {}) as IDataObject;
		if (typeof status === 'number' && status >= 400) {
			return { status, headers: (headers ?? {}) as IDataObject, body: data };
		}
	}
	return undefined;
}

/** What kept a credential from being ready for the call, if that is why there was none. */
export function credentialFailure(error: unknown): ServiceFailure | undefined {
	const problem = [...causes(error)].find((one) => one instanceof CredentialProblem);
	return (
		problem &&
		new ServiceFailure({
			message: problem.what,
			advice: problem.advice,
			effect: problem.later ? 'notDone' : 'final',
		})
	);
}

/** What an error without any answer comes down to. None of its own words are taken: they may hold the URL. */
export function noAnswer(
	platform: Pick<Platform, 'name'>,
	error: unknown,
	repeatable: boolean,
): ServiceFailure {
	const codes = [...causes(error)]
		.map(({ code }) => code)
		.filter((code) => typeof code === 'string');
	const known = (texts: Readonly<Record<string, string>>) =>
		codes.map((code) => texts[code]).find((text) => text !== undefined);
	const hopeless = known(HOPELESS);
	if (hopeless) {
		return new ServiceFailure({
			message: `${platform.name} ${hopeless}`,
			advice: 'Check the address in the credential.',
			effect: 'final',
		});
	}
	const notSent = known(NOT_SENT);
	if (notSent) {
		return new ServiceFailure({
			message: `${platform.name} ${notSent}`,
			advice: 'Check the address in the credential and the network of this n8n, then try again.',
			effect: 'notDone',
		});
	}
	const timedOut = codes.includes('ECONNABORTED') || codes.includes('ETIMEDOUT');
	return new ServiceFailure({
		message: timedOut
			? `${platform.name} did not answer in time`
			: `The connection to ${platform.name} was lost before the answer was there`,
		advice: 'Try again later, or give it more time with Timeout in the options.',
		effect: 'unknown',
		wroteTo: repeatable ? undefined : platform.name,
	});
}
