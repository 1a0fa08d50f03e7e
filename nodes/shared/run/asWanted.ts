import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../contract';
import type { ReadItem } from './parameters';

/** An output item as the user wants it: simplified, or as it is. */
export const asWanted = (
	json: IDataObject,
	{ simplify: simplified }: Operation,
	{ simplify }: ReadItem,
): IDataObject => (simplify && simplified ? simplified(json) : json);
