/** What differs between runs of the CommerceInterface stand-in. */
export interface CommerceInterfaceSettings {
	/** The most line items of a generated order. */
	linesPerOrder: number;
	/** Orders on a page: 250 as documented, fewer for measuring. */
	ordersPerPage: number;
	/** Whether the purchase order list has `meta`, which the documents' sample does not show. */
	purchaseOrderMeta: boolean;
}

export const COMMERCE_INTERFACE_DEFAULTS: Readonly<CommerceInterfaceSettings> = {
	linesPerOrder: 4,
	ordersPerPage: 250,
	purchaseOrderMeta: false,
};

/** JSON schema of the settings that a reset may change. */
export const commerceInterfaceSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		linesPerOrder: { type: 'integer', minimum: 1, maximum: 20 },
		ordersPerPage: { type: 'integer', minimum: 1, maximum: 250 },
		purchaseOrderMeta: { type: 'boolean' },
	},
} as const;
