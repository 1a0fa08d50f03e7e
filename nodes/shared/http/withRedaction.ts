import type { ApiRequest } from '../contract';
import { ApiError } from './apiError';
import { withoutSecrets } from './secrets';

type Send = (request: ApiRequest) => Promise<object>;

/**
 * Removes secrets from errors: a service's own words may repeat what it was sent. The secrets are read when an
 * error has come, because n8n may have renewed the session meanwhile.
 */
export function withRedaction(send: Send, secrets: () => Promise<readonly string[]>): Send {
	/** The error without secrets; only an ApiError contains words of the service. */
	async function redacted(error: unknown, request: ApiRequest): Promise<unknown> {
		if (!(error instanceof ApiError)) return error;
		const { reason, hint, status, outcome, wroteTo, retried } = error;
		const message = withoutSecrets(reason, [...(await secrets()), ...(request.secrets ?? [])]);
		return new ApiError({ message, hint, status, outcome, wroteTo, retried });
	}

	return async (request) => {
		try {
			return await send(request);
		} catch (error) {
			throw await redacted(error, request);
		}
	};
}
