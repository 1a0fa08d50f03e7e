import { searchCountries } from './countries';
import { loadCollections, loadTags, searchTypes, searchVendors, searchWarehouses } from './helpers';
import { searchAddresses, searchFulfilments, searchLineItems, searchShipments } from './parts';
import {
	searchCarriers,
	searchCollections,
	searchCustomers,
	searchFiles,
	searchOrders,
	searchProducts,
} from './records';

/** The methods that the editor calls: for the lists of locators and the choices of drop-downs. */
export const methods = {
	listSearch: {
		searchAddresses,
		searchCarriers,
		searchCollections,
		searchCountries,
		searchCustomers,
		searchFiles,
		searchFulfilments,
		searchLineItems,
		searchOrders,
		searchProducts,
		searchShipments,
		searchTypes,
		searchVendors,
		searchWarehouses,
	},
	loadOptions: { loadCollections, loadTags },
};
