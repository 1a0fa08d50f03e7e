import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { Sandbox } from '../../sandbox/server';

/** Calls Commerce Engine with these headers: any HTTP status is an answer. */
export function withHeaders(
	{ commerceEngine }: Sandbox,
	headers: Record<string, string> = {},
): AxiosInstance {
	return axios.create({
		baseURL: commerceEngine.baseUrl,
		headers,
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
	});
}

/** Calls with the API key alone. */
export const withKey = (sandbox: Sandbox) =>
	withHeaders(sandbox, { 'x-api-key': sandbox.commerceEngine.apiKey });

/** Calls with an access token. */
export const withToken = (sandbox: Sandbox, token: string) =>
	withHeaders(sandbox, { authorization: `Bearer ${token}` });

/** Begins an anonymous session: its client, user ID and tokens. */
export async function anonymous(sandbox: Sandbox) {
	const { data } = await withKey(sandbox).post('/auth/anonymous');
	return sessionOf(sandbox, data.content);
}

/** Logs somebody in with the password, the credential's user if nobody is named. */
export async function logIn(
	sandbox: Sandbox,
	{ email, password }: { email: string; password: string } = sandbox.commerceEngine.user,
) {
	const { data } = await withKey(sandbox).post('/auth/login/password', { email, password });
	return sessionOf(sandbox, data.content);
}

interface SignedIn {
	user: { id: string; customer_id: string };
	access_token: string;
	refresh_token: string;
}

const sessionOf = (sandbox: Sandbox, { user, access_token, refresh_token }: SignedIn) => ({
	http: withToken(sandbox, access_token),
	userId: user.id,
	customerId: user.customer_id,
	accessToken: access_token,
	refreshToken: refresh_token,
});

/** What tells one refusal from another: the HTTP status, the code, and the names of wrong fields. */
export function refusalOf({ status, data }: AxiosResponse): unknown[] {
	expect(data).toEqual({
		message: expect.stringMatching(/\S/),
		success: false,
		error: expect.objectContaining({ code: expect.any(String) }),
	});
	const { code, fields } = data.error as { code: string; fields?: object };
	return [status, code, ...(fields ? Object.keys(fields).sort() : [])];
}
