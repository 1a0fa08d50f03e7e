import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { isRecord } from '../util';
import { CredentialError } from './credentialError';
import { asReason } from './failureTexts';
import { withoutSecrets } from './secrets';
import type { Tokens } from './sessions';
import { laterHint } from './tokenRequest';

/** What happened and what to do about it, as in a CredentialError. */
interface Refusal {
	readonly reason: string;
	readonly hint: string;
	/** The service's own words, added to the reason. */
	readonly words?: unknown;
	readonly temporary?: boolean;
}

/** How a service's token endpoint responds. */
export interface TokenEndpoint {
	readonly platformName: string;
	/** What it issues: "token" or "session". */
	readonly noun: string;
	/** The part of the body that holds `access_token` and `refresh_token`, unless the body reports a failure. */
	readonly tokens: (body: IDataObject) => IDataObject | undefined;
	/** What a refusal says, undefined where the response comes from no such endpoint. */
	readonly refusal: (status: number, body: IDataObject) => Refusal | undefined;
	/** What to say where something else responds at this address. */
	readonly wrongAddress: Refusal;
	/** Values that no error may show. */
	readonly secrets: readonly string[];
}

/** The tokens in the response of a token endpoint (RFC 6749, 5.1). Throws a CredentialError when it issues none. */
export function tokensIn(
	{ statusCode, body: received }: IN8nHttpFullResponse,
	{ platformName, noun, tokens, refusal, wrongAddress, secrets }: TokenEndpoint,
): Tokens {
	const body = isRecord(received) ? received : {};
	const { access_token: accessToken, refresh_token: refreshToken } = tokens(body) ?? {};
	if (statusCode < 300 && accessToken && typeof accessToken === 'string') {
		return { accessToken, refreshToken: typeof refreshToken === 'string' ? refreshToken : '' };
	}
	const status = `(HTTP status ${statusCode})`;
	if (statusCode === 429 || statusCode >= 500) {
		const reason = `${platformName} gave no ${noun} ${status}`;
		throw new CredentialError(reason, laterHint(platformName), true);
	}
	const refused = refusal(statusCode, body);
	if (refused) {
		const words = withoutSecrets(asReason(refused.words), secrets);
		throw new CredentialError(refused.reason + words, refused.hint);
	}
	const { reason, hint, temporary } = wrongAddress;
	throw new CredentialError(`${reason} ${status}`, hint, temporary);
}
