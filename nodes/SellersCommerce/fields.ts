import { choice, InputProblem, locator, text, type Field, type Options } from '../shared';

/** A drop-down that may be left at its first option, which gives no value. */
export const optionalChoice = <const Name extends string, const O extends Options>(
	name: Name,
	settings: { displayName: string; description: string; options: O },
) =>
	choice(name, {
		...settings,
		options: [{ name: 'None Given', value: '' }, ...settings.options] as const,
	});

/** The value of such a drop-down, undefined when it was left at its first option. */
export const chosen = <Value>(value: Value | '' | undefined): Value | undefined =>
	value === '' ? undefined : value;

/** A drop-down in which the user must choose: no default may change an order. Throws an InputProblem. */
export function requiredChoice<const Name extends string, const O extends Options>(
	name: Name,
	settings: { displayName: string; description: string; options: O },
): Field<Name, O[number]['value']> {
	const field = optionalChoice(name, settings);
	return {
		...field,
		property: { ...field.property, required: true },
		read: (raw, context) => {
			const value: O[number]['value'] = field.read(raw, context);
			if (value !== '') return value;
			throw new InputProblem(
				`${settings.displayName} can't be empty`,
				'Choose one, or check the expression that gives it.',
			);
		},
	};
}

export const orderNumber = locator('orderNumber', {
	displayName: 'Order',
	required: true,
	description: 'The order to work with, from the list or by its number',
	searchMethod: 'searchOrders',
	idName: 'Order Number',
	idPlaceholder: 'e.g. 100245',
});

export const productCode = text('productCode', {
	displayName: 'Product Code',
	required: true,
	placeholder: 'e.g. TS-100',
	description: 'Your own code of the product, as the store knows it',
});

export const categoryCode = text('categoryCode', {
	displayName: 'Category Code',
	required: true,
	placeholder: 'e.g. SHIRTS',
	description: 'Your own code of the category, as the store knows it',
});
