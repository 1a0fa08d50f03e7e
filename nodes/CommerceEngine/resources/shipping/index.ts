import type { Resource } from '../../../shared';
import { checkServiceability } from './checkServiceability.operation';
import { getOptions } from './getOptions.operation';
import { updateFulfillmentPreference } from './updateFulfillmentPreference.operation';

export const shipping: Resource = {
	name: 'Shipping',
	operations: { checkServiceability, getOptions, updateFulfillmentPreference },
};
