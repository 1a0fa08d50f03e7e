import type { IDataObject } from 'n8n-workflow';
import { pick } from '../shared';

/** An item of a cart or an order in few fields. */
export const simplifiedItem = (item: IDataObject) =>
	pick(item, [
		'product_id',
		'variant_id',
		'sku',
		'product_name',
		'variant_name',
		'quantity',
		'selling_price',
	]);
