import type { Resource } from '../../../shared';
import { checkServiceability } from './checkServiceability.operation';
import { getOptions } from './getOptions.operation';
import { setPreference } from './setPreference.operation';

export const shipping: Resource = {
	name: 'Shipping',
	operations: { checkServiceability, getOptions, setPreference },
};
