import type { IDataObject } from 'n8n-workflow';
import {
	checkedBaseUrl,
	CredentialError,
	isRecord,
	renewedSession,
	tokenRequest,
	tokensIn,
	type HttpRequest,
	type Session,
	type Tokens,
} from '../../shared';
import { storefrontUrl } from './baseUrl';
import { saysFailure, wordsIn } from '../response/failure';
import { ownerIn } from './sessionOwner';

/** The text fields of a credential, trimmed; empty where the user left them empty. */
type FilledIn = Readonly<Record<string, string>>;

const filledIn = (credential: IDataObject): FilledIn =>
	Object.fromEntries(
		Object.entries(credential).map(([name, value]) => [name, String(value ?? '').trim()]),
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
	const requestTokens = async (
		path: string,
		refusal: RefusalTexts,
		{ headers, body }: { headers?: IDataObject; body?: IDataObject },
	) => {
		const url = baseUrl + path;
		const response = await tokenRequest(httpRequest, 'Commerce Engine', { url, headers, body });
		return tokensIn(response, sessionEndpoint(refusal, secrets));
	};
	const visit = async () =>
		await requestTokens('/auth/anonymous', API_KEY_REFUSED, {
			headers: { 'x-api-key': given.apiKey },
		});
	const logIn = async (body: IDataObject) => {
		// The service accepts a password only in a session, so this signs in from an anonymous one.
		const { accessToken, refreshToken } = await visit();
		secrets.push(accessToken, refreshToken);
		return await requestTokens('/auth/login/password', PASSWORD_REFUSED, {
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
			await requestTokens('/auth/refresh-token', way ? TOKENS_REFUSED : VISITOR_REFUSED, {
				body: { refresh_token: refreshToken },
			}),
	});
}

/** What is said when the service refuses a key, a password or a token. */
interface RefusalTexts {
	readonly reason: string;
	readonly hint: string;
	/** Whether the service has responded at this address before, so that the address is not the cause. */
	readonly addressKnown?: true;
}

const API_KEY_REFUSED: RefusalTexts = {
	reason: 'Commerce Engine refused the API key',
	hint: 'Copy it again from Settings > Channels in the Admin Portal, for this environment.',
};

const PASSWORD_REFUSED: RefusalTexts = {
	reason: 'Commerce Engine refused the sign-in with this password',
	hint: 'Check in the shop itself that the customer can sign in so, then correct the credential.',
	addressKnown: true,
};

const TOKENS_REFUSED: RefusalTexts = {
	reason: 'Commerce Engine takes the refresh token no longer',
	hint: 'Sign in to the shop again and paste the new pair of tokens into the credential, or let the credential sign in with a password.',
};

const VISITOR_REFUSED: RefusalTexts = {
	reason: TOKENS_REFUSED.reason,
	hint: 'Run it again: if nobody has renewed the visitor meanwhile, the node works as a new one.',
	addressKnown: true,
};

/** Statuses that are about what was sent: a key, a password, a token. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 409, 422]);

/** The endpoints that issue sessions: tokens in `content`, failures as of all other operations. */
const sessionEndpoint = (
	{ reason, hint, addressKnown }: RefusalTexts,
	secrets: readonly string[],
) => ({
	platformName: 'Commerce Engine',
	noun: 'session',
	tokens: (body: IDataObject) =>
		isRecord(body.content) && !saysFailure(body) ? body.content : undefined,
	refusal: (status: number, body: IDataObject) => {
		const words = wordsIn(body);
		const refused = saysFailure(body) || REFUSALS.has(status);
		const fromService = (words !== undefined && status !== 404) || addressKnown;
		return refused && fromService ? { reason, hint, words } : undefined;
	},
	wrongAddress: {
		reason: 'There is no store of Commerce Engine at this address',
		hint: 'Check environment and store ID in the credential.',
		temporary: addressKnown,
	},
	secrets,
});
