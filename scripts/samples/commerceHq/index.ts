import type { Samples } from '../../platforms';
import { collectionSamples } from './collection';
import { customerSamples } from './customer';
import { fileSamples } from './file';
import { fulfilmentSamples } from './fulfilment';
import { helperSamples } from './helper';
import { orderSamples } from './order';
import { productSamples } from './product';
import { shipmentSamples } from './shipment';
import { shippingCarrierSamples } from './shippingCarrier';

export const commerceHqSamples: Samples = {
	...productSamples,
	...customerSamples,
	...orderSamples,
	...fulfilmentSamples,
	...shipmentSamples,
	...shippingCarrierSamples,
	...collectionSamples,
	...fileSamples,
	...helperSamples,
};
