export { MAY_HAVE_HAPPENED, mayHaveHappened, VALUES_ADVICE } from './answer';
export { checkedBaseUrl } from './baseUrl';
export { apiError, ServiceFailure, toNodeError } from './failure';
export { createSend, type CallContext, type Send, type SendOptions } from './send';
