import type { IDataObject } from 'n8n-workflow';
import { isRecord, pick, simplified } from '../../shared';

/** Makes a record with the field `key` one of these fields alone. What has no such field stays as it is. */
export const simplifiedTo = (key: string, names: readonly string[]) =>
	simplified(key, (record) => pick(record, names));

/** The records of a list inside a record, each in these fields; null where there is no list. */
export const eachIn = (list: unknown, names: readonly string[]): IDataObject[] | null =>
	Array.isArray(list) ? list.filter(isRecord).map((one) => pick(one, names)) : null;

/** What an item of a cart or an order is known by, and what it costs. */
export const ITEM_FIELDS = [
	'product_id',
	'variant_id',
	'sku',
	'product_name',
	'variant_name',
	'quantity',
	'selling_price',
] as const;
