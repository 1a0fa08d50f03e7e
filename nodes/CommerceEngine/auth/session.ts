import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { isRecord } from '../../shared/util/record';
import { checkedBaseUrl } from '../../shared/http/baseUrl';
import { CredentialError } from '../../shared/http/credentialError';
import { withoutSecrets } from '../../shared/http/secrets';
import {
	ownerOf,
	renewedSession,
	sessionFor,
	type Session,
	type Tokens,
} from '../../shared/http/sessions';
import { laterHint, tokenRequest, type HttpRequest } from '../../shared/http/tokenRequest';
import { storefrontUrl } from './baseUrl';
import { saysFailure, wordsIn } from '../response/failure';
import { claimsOf } from './accessToken';
import { withOwnIds } from './ownIds';

/** The text fields of a credential, trimmed; empty where the user left them empty. */
type FilledIn = Readonly<Record<string, string>>;

const filledIn = (credential: IDataObject): FilledIn =>
	Object.fromEntries(
		Object.entries(credential).map(([name, value]) => [name, String(value ?? '').trim()]),
	);

/** Identifies the owner of a session by all fields of the chosen way to sign in: a change of one means another owner. */
const ownerIn = (credential: IDataObject) => {
	const { signInWith, apiKey, email, phone, countryCode, password, ...given } = credential;
	return ownerOf(
		storefrontUrl(credential),
		signInWith,
		...(signInWith === 'tokens'
			? [given.givenAccessToken, given.givenRefreshToken]
			: [
					apiKey,
					...(signInWith === 'email' ? [email, password] : []),
					...(signInWith === 'phone' ? [countryCode, phone, password] : []),
				]),
	);
};

/** Requests as they were before they got a session, so that a retry gets the session of its own time. */
const originals = new WeakMap<IHttpRequestOptions, IHttpRequestOptions>();

/** Thrown before anything is sent. n8n takes it for a 401, gets a new session and tries again. */
class NoSession extends Error {
	readonly response = { status: 401 };
}

/** A new session counts as valid this long, even if the clocks of this machine and the service disagree. */
const MIN_LIFETIME_MS = 60_000;

/** Whether a session has expired. */
function isExpired({ accessToken, obtainedAt }: Session): boolean {
	const endsAt = Number(claimsOf(accessToken).exp) * 1000;
	return Date.now() > endsAt && Date.now() > obtainedAt + MIN_LIFETIME_MS;
}

/**
 * A request with the session's token, and the IDs of its owner in place of their placeholders. A request for
 * a new anonymous session gets the API key instead of the token. Throws a CredentialError. Throws a NoSession
 * without a session, because the service might accept the request for no user at all.
 */
export function authenticated(
	credential: IDataObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const original = originals.get(request) ?? request;
	const session = sessionFor(ownerIn(credential), credential);
	if (!session) throw new NoSession('The credential has no session of this owner');
	// n8n won't renew the session after a 401 that the request itself handles, so it must not be sent with an old one.
	if (original.ignoreHttpStatusErrors === true && isExpired(session)) {
		throw new NoSession('The session has ended');
	}
	const opensSession = original.url.endsWith('/auth/anonymous');
	const apiKey = String(credential.apiKey ?? '').trim();
	if (opensSession && !apiKey) throw noApiKey();
	const signed = {
		...withOwnIds(original, session.accessToken),
		headers: {
			...original.headers,
			...(opensSession
				? { 'x-api-key': apiKey }
				: { authorization: `Bearer ${session.accessToken}` }),
		},
	};
	originals.set(signed, original);
	return signed;
}

const noApiKey = () =>
	new CredentialError(
		'The credential has no API key, without which there is no new session',
		'Use a credential that signs in with an API key, or with email or phone and password.',
	);

/** The fields of a credential that hold secrets. */
const SECRETS = [
	'apiKey',
	'password',
	'givenAccessToken',
	'givenRefreshToken',
	'accessToken',
	'refreshToken',
] as const;

/** The tokens that the user pasted in. Throws a CredentialError if one is missing. */
function pastedTokens({ givenAccessToken, givenRefreshToken }: FilledIn): Tokens {
	if (givenAccessToken && givenRefreshToken) {
		return { accessToken: givenAccessToken, refreshToken: givenRefreshToken };
	}
	throw new CredentialError(
		`The credential has no ${givenAccessToken ? 'refresh' : 'access'} token`,
		'Paste both of a pair: the refresh token makes a new pair when the access token has run out.',
	);
}

/** A new session for a credential. Throws a CredentialError. */
export async function newSession(
	httpRequest: HttpRequest,
	credential: IDataObject,
): Promise<Session> {
	const given = filledIn(credential);
	const baseUrl = checkedBaseUrl(storefrontUrl(credential));
	/** Values that no error text may contain. */
	const secrets = SECRETS.flatMap((name) => given[name] || []);
	const ask = async (
		path: string,
		refused: Refused,
		{ headers, body }: { headers?: IDataObject; body?: IDataObject },
	) => {
		const url = baseUrl + path;
		const response = await tokenRequest(httpRequest, 'Commerce Engine', { url, headers, body });
		return tokensIn(response, refused, secrets);
	};
	const visit = async () =>
		await ask('/auth/anonymous', API_KEY_REFUSED, { headers: { 'x-api-key': given.apiKey } });
	const logIn = async (body: IDataObject) => {
		// The service accepts a password only in a session, so this signs in from an anonymous one.
		const { accessToken, refreshToken } = await visit();
		secrets.push(accessToken, refreshToken);
		return await ask('/auth/login/password', PASSWORD_REFUSED, {
			headers: { authorization: `Bearer ${accessToken}` },
			body,
		});
	};
	const { email, phone, countryCode, password } = given;
	const ways: Readonly<Record<string, () => Promise<Tokens>>> = {
		email: async () => await logIn({ email, password }),
		phone: async () =>
			await logIn({ phone, ...(countryCode !== '' && { country_code: countryCode }), password }),
		tokens: async () => pastedTokens(given),
	};
	const way = ways[given.signInWith ?? ''];
	return await renewedSession(ownerIn(credential), credential, {
		open: way ?? visit,
		// A new anonymous session is a new visitor, who doesn't have the cart of the last one.
		reopens: way ? given.signInWith !== 'tokens' : 'asAnother',
		refresh: async (refreshToken) =>
			await ask('/auth/refresh-token', way ? TOKENS_REFUSED : VISITOR_REFUSED, {
				body: { refresh_token: refreshToken },
			}),
	});
}

/** What is said when the service refuses what it was shown. */
interface Refused {
	readonly what: string;
	readonly hint: string;
	/** Whether the service has responded at this address before, so that nothing else is a matter of that. */
	readonly known?: true;
}

const API_KEY_REFUSED: Refused = {
	what: 'Commerce Engine refused the API key',
	hint: 'Copy it again from Settings > Channels in the Admin Portal, for this environment.',
};

const PASSWORD_REFUSED: Refused = {
	what: 'Commerce Engine refused the sign-in with this password',
	hint: 'Check in the shop itself that the customer can sign in so, then correct the credential.',
	known: true,
};

const TOKENS_REFUSED: Refused = {
	what: 'Commerce Engine takes the refresh token no longer',
	hint: 'Sign in to the shop again and paste the new pair of tokens into the credential, or let the credential sign in with a password.',
};

const VISITOR_REFUSED: Refused = {
	what: TOKENS_REFUSED.what,
	hint: 'Run it again: if nobody has renewed the visitor meanwhile, the node works as a new one.',
	known: true,
};

/** Statuses that are about what was shown: a key, a password, a token. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 409, 422]);

/** The tokens in a response. Throws a CredentialError if there are none. */
function tokensIn(
	{ statusCode, body: responded }: IN8nHttpFullResponse,
	refused: Refused,
	secrets: readonly string[],
): Tokens {
	const body = isRecord(responded) ? responded : {};
	const content = isRecord(body.content) ? body.content : {};
	const { access_token: accessToken, refresh_token: refreshToken } = content;
	const failed = saysFailure(body);
	if (statusCode < 300 && !failed && accessToken && typeof accessToken === 'string') {
		return { accessToken, refreshToken: typeof refreshToken === 'string' ? refreshToken : '' };
	}
	if (statusCode === 429 || statusCode >= 500) {
		throw new CredentialError(
			`Commerce Engine gave no session (HTTP status ${statusCode})`,
			laterHint('Commerce Engine'),
			true,
		);
	}
	const words = wordsIn(body);
	if (
		(failed || REFUSALS.has(statusCode)) &&
		((words !== undefined && statusCode !== 404) || refused.known)
	) {
		const said = words ? `: ${words.trim().replace(/\.$/, '')}` : '';
		throw new CredentialError(refused.what + withoutSecrets(said, secrets), refused.hint);
	}
	throw new CredentialError(
		`There is no store of Commerce Engine at this address (HTTP status ${statusCode})`,
		'Check environment and store ID in the credential.',
		refused.known,
	);
}
