import { searchPurchaseOrders } from './searchPurchaseOrders';

/** The methods that the editor calls: for the lists of locators. */
export const methods = { listSearch: { searchPurchaseOrders } };
