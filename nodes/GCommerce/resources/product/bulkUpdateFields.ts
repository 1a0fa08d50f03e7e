import { bodyOf, money, number } from '../../../shared';
import { amount } from './fields';
import { supplierFields } from './supplierFields';

/** The fields that a bulk update can change. */
export const changeable = [
	number('vendorPrice', {
		displayName: 'Vendor Price',
		description: 'The price in US dollars',
		...money,
	}),
	amount,
	...supplierFields,
] as const;

/** Their names in the API. */
export const changeableNames = Object.keys(
	bodyOf(Object.fromEntries(changeable.map(({ name }) => [name, true]))),
);
