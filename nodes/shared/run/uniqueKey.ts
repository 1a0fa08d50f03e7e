import type { Operation } from '../contract';
import { InputError } from '../util';
import { firstFew } from './firstFew';
import { itemsByKey } from './itemsByKey';
import type { PreparedItem } from './preparedItem';

/**
 * Rejects all items that share a unique key with another one (see `uniqueKey` of an operation). Which of them
 * the user means is not known, so none of them is sent.
 */
export function rejectDuplicates<Work>(
	items: ReadonlyArray<PreparedItem<Work>>,
	uniqueKey: NonNullable<Operation['uniqueKey']>,
	hint: string,
): Array<PreparedItem<Work>> {
	const keyed = items.map((prepared) => ({
		prepared,
		item: prepared.item,
		// An item may name a key twice without another one having it.
		keys: new Set(prepared.status === 'ready' ? [uniqueKey(prepared.parameters) ?? []].flat() : []),
	}));
	const byKey = itemsByKey(keyed);
	return keyed.map(({ prepared, item, keys }) => {
		const [duplicate] = [...keys].flatMap((key) => {
			const sharing = byKey.get(key) ?? [];
			return sharing.length > 1 ? [{ key, sharing }] : [];
		});
		if (!duplicate) return prepared;
		const error = new InputError(
			`${duplicate.key} is in more than one item`,
			`The items ${firstFew(duplicate.sharing, ', ')} ${hint}`,
		);
		return { status: 'rejected', item, error };
	});
}
