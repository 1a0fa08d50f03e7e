export { CredentialProblem } from './credentialProblem';
export { VALUES_ADVICE } from './answer';
export { checkedBaseUrl } from './baseUrl';
export { apiError, leftOutOf, ServiceFailure, toNodeError } from './failure';
export { ReceivedFile } from './receivedFile';
export { now } from './pace';
export type { CallContext } from './rawAnswer';
export { createSend, type Send, type SendOptions } from './send';
