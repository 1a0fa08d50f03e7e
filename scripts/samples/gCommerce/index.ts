import type { Samples } from '../../platforms';
import { categorySamples } from './category';
import { orderSamples } from './order';
import { productSamples } from './product';
import { purchaseOrderSamples } from './purchaseOrder';
import { shipmentSamples } from './shipment';

export const gCommerceSamples: Samples = {
	...categorySamples,
	...productSamples,
	...orderSamples,
	...purchaseOrderSamples,
	...shipmentSamples,
};
