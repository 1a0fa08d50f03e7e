import { at, type ApiRequest, type Platform } from '../../../nodes/shared';
import { ApiError } from '../../../nodes/shared/http/apiError';

/** As much of a platform as `nodes/shared/http` uses. */
export const platform: Platform = {
	name: 'Test Shop',
	credential: { name: 'testShopApi', displayName: 'Test Shop API', properties: [] },
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn: ({ body }) => at(body, 'error') as string | undefined,
	credentialHint: 'Check the token in the credential.',
	resources: {},
};

export const read: ApiRequest = { method: 'GET', path: '/orders/7' };
export const write: ApiRequest = { method: 'POST', path: '/orders' };
export const idempotentWrite: ApiRequest = { method: 'PUT', path: '/tag', idempotent: true };

/** A failed attempt; by default one that got no response. */
export const failure = (facts: Partial<ConstructorParameters<typeof ApiError>[0]> = {}) =>
	new ApiError({ message: 'Failed', hint: 'Hint.', outcome: 'unknown', ...facts });
