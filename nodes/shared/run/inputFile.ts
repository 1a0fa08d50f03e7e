import type { IExecuteFunctions } from 'n8n-workflow';
import type { InputFile } from '../contract';
import { InputError } from '../util';

/** The file in a binary property of an input item. Throws an InputError that lists the properties it has. */
export function inputFile(context: IExecuteFunctions, item: number, property: string): InputFile {
	const binary = context.getInputData()[item]?.binary ?? {};
	const data = binary[property];
	if (!data) {
		const names = Object.keys(binary);
		throw new InputError(
			`The input item has no file in the binary field "${property}"`,
			names.length === 0
				? 'It has no file at all: put a node before this one that fetches or reads the file, and check that it hands on its binary data.'
				: `Take one of its binary fields: ${names.join(', ')}.`,
		);
	}
	return {
		fileName: data.fileName || [property, data.fileExtension].filter(Boolean).join('.'),
		mimeType: data.mimeType,
		bytes: async () => await context.helpers.getBinaryDataBuffer(item, property),
	};
}
