import { platformUnderTest } from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation, operationOf, resourceOf } =
	platformUnderTest('CommerceEngine');
