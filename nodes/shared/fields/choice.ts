import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../contract';
import { displayOrder, InputError } from '../util';
import { baseProperty, isEmpty, preview, type Settings } from './field';

/** A switch. */
export function toggle<const Name extends string>(
	name: Name,
	settings: Settings & { default?: boolean },
): Field<Name, boolean> {
	const fallback = settings.default ?? false;
	return {
		name,
		property: { ...baseProperty(name, settings), type: 'boolean', default: fallback },
		read: (raw) => {
			if (isEmpty(raw)) return fallback;
			if (typeof raw === 'boolean') return raw;
			const word = typeof raw === 'string' ? raw.trim().toLowerCase() : undefined;
			if (word === 'true' || word === 'false') return word === 'true';
			throw new InputError(
				`${settings.displayName} must be true or false, but is ${preview(raw)}`,
				'Switch it on or off, or let the expression give true or false.',
			);
		},
	};
}

/** A drop-down. The first option is the default. */
export function choice<
	const Name extends string,
	const Options extends readonly [INodePropertyOptions, ...INodePropertyOptions[]],
>(name: Name, settings: Settings & { options: Options }): Field<Name, Options[number]['value']> {
	const options: readonly INodePropertyOptions[] = settings.options;
	return {
		name,
		property: {
			...baseProperty(name, settings),
			type: 'options',
			options: displayOrder(options, (option) => option.name),
			default: settings.options[0].value,
		},
		read: (raw) => {
			return optionOf(options, settings.displayName, raw);
		},
	};
}

/** The option's value that a text or number stands for. Throws an InputError that names all of them. */
export function optionOf(
	options: readonly INodePropertyOptions[],
	displayName: string,
	raw: unknown,
): INodePropertyOptions['value'] {
	const found = options.find(({ value }) => value === raw || String(value) === raw);
	if (found) return found.value;
	throw new InputError(
		`${displayName} can't be ${isEmpty(raw) ? 'empty' : preview(raw)}`,
		`Take one of these: ${options
			.filter(({ value }) => value !== '')
			.map(({ name, value }) => (isCode(value) ? `${value} (${name})` : value))
			.join(', ')}.`,
	);
}

/** A value that says nothing by itself: a number, or a single letter. */
const isCode = (value: INodePropertyOptions['value']) =>
	String(value).length === 1 || typeof value === 'number';
