import type { Problems } from '../errors';
import type { Table } from '../state/table';

/** Notes a problem for each of the IDs that a table has no entry for. */
export function refuseUnknown(
	problems: Problems,
	field: string,
	ids: readonly number[] | undefined,
	table: Table<{ id: number }>,
	what: string,
): void {
	for (const id of ids ?? []) {
		if (!table.get(id)) problems.add(field, `${what} ${id} does not exist.`);
	}
}
