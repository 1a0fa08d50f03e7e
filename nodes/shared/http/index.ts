export { CredentialProblem } from './credentialError';
export { VALUES_ADVICE } from './parseResponse';
export { checkedBaseUrl } from './baseUrl';
export { apiError, leftOutOf, ServiceFailure, toNodeError } from './apiError';
export { ReceivedFile } from './receivedFile';
export { now } from './rateLimiter';
export { createSend, type Send } from './send';
