/** What to do about a StatusCode, by its number. Codes and meanings are the vendor's. */
export const statusHints: Readonly<Record<number, string>> = {
	21: 'Check the provider ID: there is no store or supplier with it.',
	22: 'Check the username or user ID: there is no such shopper or portal user.',
	24: 'Check the order number: there is no such order.',
	25: 'Check the SKU: it is not among the items of this order.',
	26: 'Lower the quantity: it is more than what is left to be shipped or returned. Get the order to see what was shipped before.',
	27: 'The order has a payment already. Get the order to see it, and leave it out when you run it again.',
	28: 'The payment of this order was captured before. Leave it out when you run it again.',
	29: 'SellersCommerce could not carry it out for reasons of its own. Look at the record before you run it again; if it fails again, ask SellersCommerce.',
	30: 'Correct the values that SellersCommerce names. Field names and types are those of its own documents.',
	31: 'Check the category code: there is no such category.',
	32: 'Check the parent category: it does not exist, or the category has none.',
	33: 'It exists already: leave it out, or give it another name or code.',
	34: 'Check the SKU: it does not exist, is missing, or belongs to another product.',
	35: 'Check the brand: it does not exist, or is not the first level of the category. Create it as a category first.',
	36: 'Check the categories of the product: one of them does not exist. Create it first.',
};
