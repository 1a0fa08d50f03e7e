import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsTable } from '../../scripts/operationsTable';
import { operationsOf, platforms } from '../../scripts/platforms';

/** A table without the spaces that line its columns up. */
const plain = (table: string) =>
	table
		.trim()
		.split('\n')
		.map((line) => line.replace(/ +/g, ' ').replace(/-+/g, '---'));

describe.each(platforms)('the page of $platform.name', ({ platform, page }) => {
	const text = readFileSync(join(__dirname, '../..', page), 'utf8');
	const table = /<!-- operations: .*? -->([^]*?)<!-- end of operations -->/.exec(text)?.[1] ?? '';

	test('has the table of its operations as they are now', () => {
		expect(plain(table)).toEqual(plain(operationsTable(platform)));
	});

	test('has a row for each operation, of which each is described', () => {
		const rows = plain(table).slice(2);
		expect(rows).toHaveLength(operationsOf(platform).length);
		expect(rows.filter((row) => /\| \| *$|^\| \|/.test(row))).toEqual([]);
	});
});
