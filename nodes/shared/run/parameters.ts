import type { IExecuteFunctions } from 'n8n-workflow';
import type { AnyParameters, Fields, ReadContext } from '../contract';
import { isShown } from '../fields';
import { inputFile } from './inputFile';
import { secretParameters } from './secretParameters';

/** What the user has filled in for one input item. */
interface ItemParameters {
	readonly parameters: AnyParameters;
	/** Whether output items are simplified. */
	readonly simplify: boolean;
	/** The values of secret fields. */
	readonly secrets: readonly string[];
}

/** Reads the fields that are shown for an input item. Throws an InputError for a value that can't be used. */
export function readParameters(
	context: IExecuteFunctions,
	fields: Fields,
	item: number,
): ItemParameters {
	const values: Record<string, unknown> = { filters: {}, options: {} };
	const readContext: ReadContext = {
		timezone: context.getTimezone(),
		file: (property) => inputFile(context, item, property),
		values,
	};
	for (const field of fields) {
		const { name, property, read } = field;
		if (!isShown(field, values)) continue;
		const raw = context.getNodeParameter(property.name, item, property.default);
		values[name] = read(raw, readContext);
	}
	// Simplify is no parameter of the operation, which may send all of them.
	const { simplify, ...parameters } = values;
	return {
		parameters: parameters as AnyParameters,
		simplify: simplify === true,
		secrets: secretParameters(fields, values),
	};
}
