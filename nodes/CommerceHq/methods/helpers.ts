import type { IDataObject } from 'n8n-workflow';
import { listSearch, optionsFrom, type PickList } from '../../shared';
import { platform } from '../platform';
import { helperEntries, helperRequest, type HelperKind } from '../resources/helper/lists';

/** A helper list: all collections, tags, types, vendors or warehouses of the store. */
function helperList(kind: HelperKind, valueOf: (row: IDataObject) => string | number): PickList {
	return {
		request: () => helperRequest(kind),
		rows: (response) => helperEntries(response, kind),
		entry: (row) => ({ name: String(row.title), value: valueOf(row) }),
	};
}

const byId = ({ id }: IDataObject) => Number(id);
const byTitle = ({ title }: IDataObject) => String(title);

/** For a drop-down: the IDs of collections that products can be put into. The others are filled by rules. */
export const loadCollections = optionsFrom(platform, {
	...helperList('collections', byId),
	rows: (response) =>
		helperEntries(response, 'collections').filter(({ is_auto: isAuto }) => !isAuto),
});

/** For a drop-down: the tags in use. */
export const loadTags = optionsFrom(platform, helperList('tags', byTitle));

/** For the list of a locator: the product types in use. */
export const searchTypes = listSearch(platform, helperList('types', byTitle));

/** For the list of a locator: the vendors in use. */
export const searchVendors = listSearch(platform, helperList('vendors', byTitle));

/** For the list of a locator: warehouses, by ID. */
export const searchWarehouses = listSearch(platform, helperList('warehouses', byId));
