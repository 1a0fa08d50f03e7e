import type { ApiRequest } from '../contract';
import { ApiError } from './apiError';
import { withoutSecrets } from './secrets';

type Send = (request: ApiRequest) => Promise<object>;

/**
 * Removes secrets from errors: a service's own words may repeat what it was sent. The secrets are asked for
 * when an error has come, because n8n may have renewed the session meanwhile.
 */
export const withRedaction =
	(send: Send, secrets: () => Promise<readonly string[]>): Send =>
	async (request) => {
		try {
			return await send(request);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			const { reason, hint, status, outcome, wroteTo, retried } = error;
			const message = withoutSecrets(reason, [...(await secrets()), ...(request.secrets ?? [])]);
			throw new ApiError({ message, hint, status, outcome, wroteTo, retried });
		}
	};
