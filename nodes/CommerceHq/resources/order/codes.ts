import type { IDataObject } from 'n8n-workflow';

/** The fulfilment statuses of an order. */
export const statuses = [
	{ name: 'Not Sent to Fulfilment', value: 0 },
	{ name: 'Partially Sent to Fulfilment', value: 1 },
	{ name: 'Partially Sent to Fulfilment and Shipped', value: 2 },
	{ name: 'Sent to Fulfilment', value: 3 },
	{ name: 'Partially Shipped', value: 4 },
	{ name: 'Shipped', value: 5 },
] as const;

/** The payment statuses of an order. */
export const payments = [
	{ name: 'Not Paid', value: 0 },
	{ name: 'Paid', value: 1 },
	{ name: 'Partially Refunded', value: -1 },
	{ name: 'Fully Refunded', value: -2 },
] as const;

/** The name of a code, or the code itself if the documents don't have it. */
export const nameOf = (
	codes: ReadonlyArray<{ readonly name: string; readonly value: number }>,
	code: IDataObject[string],
): IDataObject[string] => codes.find(({ value }) => value === code)?.name ?? code ?? null;
