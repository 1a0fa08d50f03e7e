import type { FieldErrors } from '../errors';
import type { Table } from '../state/table';

/** Notes an error for each of the IDs that a table has no entry for. */
export function refuseUnknown(
	errors: FieldErrors,
	field: string,
	ids: readonly number[] | undefined,
	table: Table<{ id: number }>,
	what: string,
): void {
	for (const id of ids ?? []) {
		if (!table.get(id)) errors.add(field, `${what} ${id} does not exist.`);
	}
}
