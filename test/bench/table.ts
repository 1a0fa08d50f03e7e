/** How far a time may miss its aim on a machine that has other things to do, as a part of the aim. */
const LENIENCY = 0.15;

interface Row {
	what: string;
	ours: string;
	other: string;
	ratio: string;
	aim: string;
	met: boolean | undefined;
	/** Missed by so little that the machine may be to blame. */
	nearly?: boolean;
}

const rows: Row[] = [];

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;

/** Adds a row as it is. */
export function addRow(row: Row) {
	rows.push(row);
}

/** Adds a comparison of two times, whose aim is ours as a multiple of the other at most. */
export function addAtMost(what: string, ours: number, other: number, aim: number) {
	const ratio = ours / other;
	addTimes(what, ours, other, ratio, `<= ${aim}`, aim / ratio);
}

/** Adds a comparison of two times, whose aim is the other as a multiple of ours at least. */
export function addAtLeast(what: string, ours: number, other: number, aim: number) {
	const ratio = other / ours;
	addTimes(what, ours, other, ratio, `>= ${aim}`, ratio / aim);
}

/** Adds a time that is compared with nothing but its aim. */
export function addTimeBelow(what: string, took: number, aim: number) {
	const met = took < aim;
	const nearly = !met && took < aim * (1 + LENIENCY);
	rows.push({ what, ours: ms(took), other: '', ratio: '', aim: `< ${aim} ms`, met, nearly });
}

function addTimes(
	what: string,
	ours: number,
	other: number,
	ratio: number,
	aim: string,
	/** 1 where the aim is just reached, more where it is surpassed. */
	reached: number,
) {
	rows.push({
		what,
		ours: ms(ours),
		other: ms(other),
		ratio: ratio.toFixed(2),
		aim,
		met: reached >= 1,
		nearly: reached < 1 && reached >= 1 - LENIENCY,
	});
}

/** Whether an aim was missed by more than a busy machine explains. */
export const isMissed = () => rows.some(({ met, nearly }) => met === false && !nearly);

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
			`${cells.join('  ')}  ${row.met === undefined ? '' : row.met ? 'met' : row.nearly ? 'nearly' : 'MISSED'}\n`,
		);
	}
}
