import type { Samples } from '../../platforms';
import { byId } from '../byId';

export const purchaseOrderSamples: Samples = {
	'purchaseOrder.getAll': () => ({ parameters: { returnAll: true } }),
	'purchaseOrder.get': () => ({ parameters: { purchaseOrder: byId(123456) } }),
};
