import type { Field, Options } from '../contract';
import { InputError } from '../util';
import { choice } from './choice';

/** A drop-down that may be left at its first option, which gives no value. */
export const optionalChoice = <const Name extends string, const O extends Options>(
	name: Name,
	settings: { displayName: string; description: string; parameter?: string; options: O },
) => {
	// n8n's lists look torn where some choices have a description and others none.
	const described = settings.options[0].description !== undefined;
	const none = {
		name: 'None Given',
		value: '',
		...(described && { description: 'Nothing is chosen' }),
	} as const;
	return choice(name, { ...settings, options: [none, ...settings.options] as const });
};

/** The value of such a drop-down, undefined when it was left at its first option. */
export const chosen = <Value>(value: Value | '' | undefined): Value | undefined =>
	value === '' ? undefined : value;

/** A drop-down in which the user must choose: no default may change an order. Throws an InputError. */
export function requiredChoice<const Name extends string, const O extends Options>(
	name: Name,
	settings: { displayName: string; description: string; parameter?: string; options: O },
): Field<Name, O[number]['value']> {
	const field = optionalChoice(name, settings);
	return {
		...field,
		property: { ...field.property, required: true },
		read: (raw, context) => {
			const value: O[number]['value'] = field.read(raw, context);
			if (value !== '') return value;
			throw new InputError(
				`${settings.displayName} can't be empty`,
				'Choose one, or check the expression that gives it.',
			);
		},
	};
}
