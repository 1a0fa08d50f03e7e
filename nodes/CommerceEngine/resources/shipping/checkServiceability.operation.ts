import {
	additionalFieldsOf,
	choice,
	defineOperation,
	InputError,
	list,
	shownWhen,
	text,
} from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { contentAsRecord } from '../../response/content';
import { itemBody, itemFields } from '../cart/items';
import { fulfillmentType } from './fields';

export const checkServiceability = defineOperation({
	name: 'Check Serviceability',
	action: 'Check whether goods can be delivered',
	description:
		'Check whether the goods of a cart, or single products, can be delivered to a pincode, and which of them can not',
	fields: [
		choice('goods', {
			displayName: 'Goods',
			description: 'What is to be delivered',
			options: [
				{ name: 'Of a Cart', value: 'cart' },
				{ name: 'Single Products', value: 'items' },
			],
		}),
		shownWhen({ goods: ['cart'] }, cartLocator),
		shownWhen(
			{ goods: ['items'] },
			list('items', {
				displayName: 'Items',
				entryName: 'Item',
				description: 'The products to be delivered',
				fields: itemFields,
			}),
		),
		text('pincode', {
			displayName: 'Pincode',
			placeholder: 'e.g. 560001',
			description: 'The postal code that the goods go to; it may be left empty if they are fetched',
		}),
		additionalFieldsOf([fulfillmentType]),
	],
	request: ({ goods, cart, items, pincode, additionalFields }) => {
		if (goods === 'items' && items === undefined) {
			throw new InputError('Items is empty', 'Add at least one product.');
		}
		return {
			method: 'POST',
			path: '/fulfillment/serviceability',
			body: {
				delivery_pincode: pincode ?? null,
				...(goods === 'cart' ? { cart_id: cart } : { items: items?.map(itemBody) }),
				...(additionalFields.fulfillmentType && {
					fulfillment_type: additionalFields.fulfillmentType,
				}),
			},
			idempotent: true,
			readOnly: true,
		};
	},
	output: contentAsRecord,
});
