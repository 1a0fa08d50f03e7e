interface Row {
	what: string;
	ours: string;
	other: string;
	ratio: string;
	aim: string;
	met: boolean | undefined;
}

const rows: Row[] = [];

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;

/** Adds a row as it is. */
export function addRow(row: Row) {
	rows.push(row);
}

/** Adds a comparison of two times, whose aim is ours as a multiple of the other at most. */
export function addAtMost(what: string, ours: number, other: number, aim: number) {
	addTimes(what, ours, other, ours / other, `<= ${aim}`, ours / other <= aim);
}

/** Adds a comparison of two times, whose aim is the other as a multiple of ours at least. */
export function addAtLeast(what: string, ours: number, other: number, aim: number) {
	addTimes(what, ours, other, other / ours, `>= ${aim}`, other / ours >= aim);
}

function addTimes(
	what: string,
	ours: number,
	other: number,
	ratio: number,
	aim: string,
	met: boolean,
) {
	rows.push({ what, ours: ms(ours), other: ms(other), ratio: ratio.toFixed(2), aim, met });
}

/** Whether an aim was missed. */
export const isMissed = () => rows.some(({ met }) => met === false);

/** Writes the table of all rows. */
export function print() {
	const columns = ['what', 'ours', 'other', 'ratio', 'aim'] as const;
	const head: Row = {
		what: 'ours : other',
		ours: 'ours',
		other: 'other',
		ratio: 'ratio',
		aim: 'aim',
		met: undefined,
	};
	const table = [head, ...rows];
	const widths = columns.map((column) => Math.max(...table.map((row) => row[column].length)));
	for (const row of table) {
		const cells = columns.map((column, nth) => row[column].padEnd(widths[nth] ?? 0));
		process.stdout.write(
			`${cells.join('  ')}  ${row.met === undefined ? '' : row.met ? 'met' : 'MISSED'}\n`,
		);
	}
}
