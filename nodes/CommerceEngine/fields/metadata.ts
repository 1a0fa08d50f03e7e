import { list, text } from '../../shared';

/** Key-value pairs that the shop keeps with a record. */
export const metadata = list('metadata', {
	displayName: 'Metadata',
	entryName: 'Entry',
	description: 'Texts of your own to keep with it, each under a name',
	fields: [
		text('name', { displayName: 'Name', required: true, placeholder: 'e.g. source' }),
		text('value', { displayName: 'Value', required: true, placeholder: 'e.g. newsletter' }),
	],
});

/** Metadata as the API expects it: an object with a property for each entry. */
export const metadataObject = (
	entries: ReadonlyArray<{ readonly name: string; readonly value: string }>,
) => Object.fromEntries(entries.map(({ name, value }) => [name, value]));
