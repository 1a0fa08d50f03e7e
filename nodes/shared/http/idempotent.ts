import type { ApiRequest } from '../contract';

/** Whether a request may be sent twice. */
export const isIdempotent = ({ method, idempotent }: ApiRequest) => idempotent ?? method === 'GET';
