import { list, locator, updateFieldsOf } from '../../../shared';
import { pickedFrom, warehouseLocator } from '../../locators';
import { itemFields, lineItems } from '../../orderParts';

/** Line items to send to fulfilment, each with its own warehouse. */
export const chosenItems = list('chosenItems', {
	displayName: 'Chosen Items',
	entryName: 'Item',
	description: 'The line items to send to fulfilment, and how many pieces of each',
	fields: [...itemFields, warehouseLocator],
});

export const updateFields = updateFieldsOf([
	lineItems('What the fulfilment holds from now on. All that is not added here leaves it.'),
	locator('warehouse', {
		displayName: 'Warehouse',
		required: true,
		description: 'The warehouse that all goods of the fulfilment leave from',
		...pickedFrom.warehouses,
	}),
]);
