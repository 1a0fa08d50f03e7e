import type { Resource } from '../../../shared';
import { addShippingInformation } from './addShippingInformation.operation';
import { capturePayment } from './capturePayment.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllOrders } from './getAllOrders.operation';
import { postSample } from './postSample.operation';
import { updateStatus } from './updateStatus.operation';

export const order: Resource = {
	name: 'Order',
	operations: {
		getAll,
		getAllOrders,
		get,
		addShippingInformation,
		capturePayment,
		updateStatus,
		postSample,
	},
};
