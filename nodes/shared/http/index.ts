export { mayHaveHappened, VALUES_ADVICE } from './answer';
export { apiError, ServiceFailure, toNodeError } from './failure';
export { createSend, checkedBaseUrl, type CallContext, type Send, type SendOptions } from './send';
