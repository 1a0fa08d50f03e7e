import type { Resource } from '../../../shared';
import { markExported } from './markExported.operation';
import { sendTracking } from './sendTracking.operation';

export const lineItem: Resource = {
	name: 'Line Item',
	operations: { markExported, sendTracking },
};
