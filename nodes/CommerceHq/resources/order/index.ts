import type { Resource } from '../../../shared';
import { changeCustomer } from './changeCustomer.operation';
import { exportCsv } from './exportCsv.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getPage } from './getPage.operation';
import { refund } from './refund.operation';
import { search } from './search.operation';
import { updateAddress } from './updateAddress.operation';
import { updateNotes } from './updateNotes.operation';

export const order: Resource = {
	name: 'Order',
	operations: {
		getAll,
		get,
		search,
		getPage,
		refund,
		updateAddress,
		updateNotes,
		changeCustomer,
		exportCsv,
	},
};
