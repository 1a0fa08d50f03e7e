import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../contract';
import { InputError } from '../util';
import { defineField, type Settings } from './field';
import { entriesProperty, valuesIn } from './lists';
import { type ReadAs, type ReadBy, readerOf, readRecordNumber } from './readers';

interface Located extends ReadAs {
	/** One of the node's `listSearch` methods. */
	readonly searchMethod: string;
	/** The fields whose value the list depends on: the order whose shipments are listed. */
	readonly dependsOn?: readonly string[];
	/** What the user gives who doesn't pick from the list: "Order ID". */
	readonly idName: string;
	readonly idPlaceholder: string;
	readonly default?: string;
}

/** One record, picked from a list with a search or given by its ID. */
export function locator<const Name extends string, const S extends Settings & Located>(
	name: Name,
	settings: S,
) {
	const read = readerOf(settings);
	return defineField(
		name,
		settings,
		locatorProperty(settings),
		(id) => read(settings.displayName, id),
		pickedIn,
	);
}

/**
 * Any number of records, each picked from a list with a search or given by its ID. One of them may also
 * be an expression that gives several IDs, as a list or with commas between them.
 */
export function locators<
	const Name extends string,
	const S extends Settings & Located & { entryName: string },
>(name: Name, settings: S): Field<Name, Array<ReadBy<S>> | undefined> {
	const { entryName } = settings;
	const read = readerOf(settings);
	return {
		name,
		property: entriesProperty(name, settings, [
			{ displayName: entryName, name: 'id', ...locatorProperty(settings) },
		]),
		read: (raw) => {
			const { entries = [] } = (raw ?? {}) as { entries?: Array<{ id?: unknown }> };
			const ids = entries.flatMap(({ id }) => {
				const given = valuesIn(pickedIn(id));
				if (given.length > 0) return given;
				throw new InputError(
					`${entryName} is empty`,
					`Fill it in or take it away, or, if it comes from an expression, check that the item before this node has that value.`,
				);
			});
			return ids.length === 0 ? undefined : ids.map((id) => read(entryName, id));
		},
	};
}

/** The record that an operation works with, required. */
export const recordLocator = <const Name extends string, const S extends Located>(
	name: Name,
	displayName: string,
	source: S,
) =>
	locator(name, {
		displayName,
		required: true,
		description: `The ${displayName.toLowerCase()} to work with, from the list or by its ID`,
		...source,
	});

/** One of the records that belong to another one, required. `whose`: "addresses of the customer". */
export const ownedLocator = <const Name extends string, const S extends Located>(
	name: Name,
	displayName: string,
	whose: string,
	source: S,
) =>
	locator(name, {
		displayName,
		required: true,
		description: `One of the ${whose}, from the list or by its ID`,
		...source,
	});

/** Where a locator's records come from: a list with a search, or their number as ID. */
export const byId = (searchMethod: string, example: number) => ({
	searchMethod,
	idName: 'ID',
	idPlaceholder: `e.g. ${example}`,
	as: readRecordNumber,
});

/** The value of a picked record: n8n wraps it together with the mode in which it was picked. */
export const pickedIn = (raw: unknown): unknown =>
	typeof raw === 'object' && raw !== null && '__rl' in raw && 'value' in raw ? raw.value : raw;

const locatorProperty = ({
	searchMethod,
	dependsOn,
	idName,
	idPlaceholder,
	default: given,
}: Located) =>
	({
		type: 'resourceLocator',
		default: given ? { mode: 'id', value: given } : { mode: 'list', value: '' },
		...(dependsOn && {
			typeOptions: { loadOptionsDependsOn: dependsOn.map((field) => `${field}.value`) },
		}),
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: searchMethod, searchable: true },
			},
			{ displayName: `By ${idName}`, name: 'id', type: 'string', placeholder: idPlaceholder },
		],
	}) satisfies Partial<INodeProperties>;
