import { searchPurchaseOrders } from './searchPurchaseOrders';

/** What the editor asks the node for: the lists of locators. */
export const methods = { listSearch: { searchPurchaseOrders } };
