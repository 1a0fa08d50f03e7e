import { platforms } from '../../fixtures/platforms';
import { keptNames, namesOf, type PublicNames } from '../../fixtures/publicNames';

const flat = (names: PublicNames) =>
	Object.entries(names).flatMap(([operation, fields]) => [
		operation,
		...fields.map((field) => `${operation}: ${field}`),
	]);

describe.each(platforms)('$platform.name', (entry) => {
	test('still has every operation, field and choice that workflows may name', () => {
		const now = new Set(flat(namesOf(entry)));
		expect(flat(keptNames(entry)).filter((name) => !now.has(name))).toEqual([]);
	});

	test('keeps a record of all of them: `npm run generate` adds what is new', () => {
		const kept = new Set(flat(keptNames(entry)));
		expect(flat(namesOf(entry)).filter((name) => !kept.has(name))).toEqual([]);
	});
});
