import type { BulkDetails } from '../state/products';
import { code, text, yesNo } from '../values';

/** Fields of bulk updates and uploads that a product keeps as details: how each is read. */
export const DETAIL_READERS = {
	abilityone: yesNo,
	unit_of_measure: text,
	manufacturer_name: text,
	manufacturer_part_number: code,
	country_of_origin: text,
	unspsc: code,
	eccn: code,
};

/** Those that only the upload accepts. */
export const UPLOAD_DETAIL_READERS = {
	...DETAIL_READERS,
	brand: text,
	made_in_usa: yesNo,
	green_product: yesNo,
} satisfies { [K in keyof BulkDetails]-?: unknown };
