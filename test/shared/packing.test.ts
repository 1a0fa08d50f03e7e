import fc from 'fast-check';
import { packRequests } from '../../nodes/shared/batch/packing';

interface Entry {
	readonly group: string;
	readonly size: number;
}

const anyLimit = fc.integer({ min: 1, max: 6 });
const anyGroup = fc.constantFrom('a', 'b', 'constructor', '__proto__');
const sizedEntries = (size: fc.Arbitrary<number>) =>
	fc.array(fc.record({ group: anyGroup, size }), { maxLength: 30 });

/** Holds for all entries, some larger than a request. */
function property(holds: (entries: Entry[], limit: number, requests: number[][]) => void) {
	fc.assert(
		fc.property(sizedEntries(fc.nat(8)), anyLimit, (entries, limit) =>
			holds(entries, limit, pack(entries, limit)),
		),
	);
}

const pack = (entries: readonly Entry[], limit: number) =>
	packRequests(entries, { limit, size: ({ size }) => size, group: ({ group }) => group });

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

test('each entry is in exactly one request, and no request is empty', () => {
	property((entries, _, requests) => {
		expect(ascending(requests.flat())).toEqual([...entries.keys()]);
		expect(requests.filter(({ length }) => length === 0)).toEqual([]);
	});
});

test('no request exceeds the limit, except for an entry that does so by itself', () => {
	property((entries, limit, requests) => {
		for (const request of requests) {
			const isTooLarge = sum(request.map((index) => entries[index]!.size)) > limit;
			expect(isTooLarge && request.length > 1).toBe(false);
		}
	});
});

test('a request holds entries of one group', () => {
	property((entries, _, requests) => {
		for (const request of requests) {
			expect(new Set(request.map((index) => entries[index]!.group)).size).toBe(1);
		}
	});
});

test('groups follow each other in the order of their first entries, entries in their order', () => {
	property((entries, _, requests) => {
		const groups = [...new Set(entries.map(({ group }) => group))];
		expect(requests.flat()).toEqual(
			groups.flatMap((name) =>
				[...entries.entries()].flatMap(([index, { group }]) => (group === name ? [index] : [])),
			),
		);
	});
});

test('a request is filled before the next one begins', () => {
	property((entries, limit, requests) => {
		for (const [index, request] of requests.entries()) {
			const next = entries[requests[index + 1]?.[0] ?? -1];
			if (next?.group !== entries[request[0]!]!.group) continue;
			expect(sum(request.map((one) => entries[one]!.size)) + next.size).toBeGreaterThan(limit);
		}
	});
});

test('entries that count one need no more requests than their numbers and the limit demand', () => {
	fc.assert(
		fc.property(sizedEntries(fc.constant(1)), anyLimit, (entries, limit) => {
			const counts = new Map<string, number>();
			for (const { group } of entries) counts.set(group, (counts.get(group) ?? 0) + 1);
			const fewest = sum([...counts.values()].map((count) => Math.ceil(count / limit)));
			expect(pack(entries, limit)).toHaveLength(fewest);
			// By default, entries count one, and all are of one group.
			expect(packRequests(entries, { limit })).toHaveLength(Math.ceil(entries.length / limit));
		}),
	);
});
