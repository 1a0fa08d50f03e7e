import type { AnyParameters, Fields } from '../contract';
import { InputError } from '../util';

/**
 * Throws an InputError for a field to change that is empty in all items (see `changes` of a batch).
 *
 * @param parameters those of each item that is ready
 */
export function rejectEmptyChanges(
	fields: Fields,
	parameters: readonly AnyParameters[],
	changesIn: (parameters: AnyParameters) => object,
): void {
	const changes = parameters.map((one) => Object.entries(changesIn(one)));
	const filled = new Set(
		changes.flat().flatMap(([name, value]) => (value === undefined ? [] : [name])),
	);
	const empty = changes[0]?.map(([name]) => name).find((name) => !filled.has(name));
	if (empty === undefined) return;
	const field = fields.flatMap(({ within }) => within ?? []).find(({ name }) => name === empty);
	throw new InputError(
		`The field ${field?.property.displayName ?? empty} is empty${parameters.length > 1 ? ' in all items' : ''}`,
		'Nothing was sent. Check the expression that gives it, such as the name of a column, or take the field out.',
	);
}
