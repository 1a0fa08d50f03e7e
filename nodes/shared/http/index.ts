export { CredentialProblem } from './credentialProblem';
export { VALUES_ADVICE } from './answer';
export { checkedBaseUrl } from './baseUrl';
export { apiError, leftOutOf, ServiceFailure, toNodeError } from './failure';
export { ReceivedFile } from './receivedFile';
export { now } from './pace';
export { createSend, type Send } from './send';
