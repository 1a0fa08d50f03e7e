import type { ICredentialTestRequest } from 'n8n-workflow';

/**
 * What the test requests of all credentials have in common. n8n would follow a redirect with the credentials, even
 * to another host.
 */
export const testRequest = { timeout: 30_000, disableFollowRedirect: true } as const;

/** HTTP statuses of an address at which there is no such service: redirects, and not found. */
export const WRONG_ADDRESS = [301, 302, 303, 307, 308, 404] as const;

/**
 * The rules of a credential's test: the message to show by HTTP status, then by the value that a key of the body
 * has (undefined: the body has no such key, so something else responded).
 */
export function credentialTestRules(
	statuses: ReadonlyArray<readonly [status: number | readonly number[], message: string]>,
	bodies: ReadonlyArray<{ key: string; value: unknown; message: string }> = [],
): ICredentialTestRequest['rules'] {
	// n8n's type allows rules of one kind only; n8n itself applies both.
	return [
		...statuses.flatMap(([status, message]) =>
			[status].flat().map((value) => ({
				type: 'responseCode',
				properties: { value, message },
			})),
		),
		...bodies.map((properties) => ({ type: 'responseSuccessBody', properties })),
	] as ICredentialTestRequest['rules'];
}
