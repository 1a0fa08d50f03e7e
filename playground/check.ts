import type { RecordedRequest, Settings, Summary } from '../sandbox/server';
import type { Run } from './api';
import { readExamples } from './examples';
import { explain } from './problem';
import type { Playground } from './playground';
import { step } from './progress';
import { expectations } from './workflows/expectations';

/** What a run of an example gave, and what it did in the sandbox. */
export interface Outcome extends Run {
	before: Summary;
	after: Summary;
	requests: RecordedRequest[];
}

/** What an example must give: `wrong` says in words what is not so. */
export interface Expectation {
	/** The example's file below `workflows/`, without `.json`. */
	example: string;
	/** What the sandbox holds before the run, where that differs from the demo's stock. */
	sandbox?: Partial<Settings>;
	/** The node whose items the table counts. */
	lastNode: string;
	wrong(outcome: Outcome): Array<string | false>;
}

interface Row {
	workflow: string;
	items: string;
	calls: string;
	time: string;
	result: string;
}

/**
 * Runs every example in n8n as the editor's Execute button does (through its REST API: no second
 * n8n process for each, and the same path as a user's), prints a table, and tells whether all passed.
 */
export async function checkExamples(playground: Playground): Promise<boolean> {
	const rows: Row[] = [];
	for (const { key, workflow } of readExamples()) {
		const cases = expectations.filter(({ example }) => example === key);
		if (cases.length === 0) rows.push(failed(workflow.name, 'expectations.ts says nothing of it'));
		for (const expectation of cases) {
			const title = [workflow.name, sizes(expectation.sandbox)].filter(Boolean).join(', ');
			rows.push(
				await step(`Running "${title}"`, async () => await runCase(playground, expectation)).then(
					(row) => ({ ...row, workflow: title }),
					(error: unknown) => failed(title, explain(error)),
				),
			);
		}
	}
	print(rows);
	return rows.every(({ result }) => result === 'passed');
}

async function runCase({ api, sandbox }: Playground, expectation: Expectation): Promise<Row> {
	const { id, workflow } = readExamples().find(({ key }) => key === expectation.example)!;
	const trigger = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger')!;

	sandbox.reset(expectation.sandbox);
	const before = sandbox.commerceInterface.summary();
	const run = await api.run(id, trigger.name);
	const after = sandbox.commerceInterface.summary();
	const outcome = { ...run, before, after, requests: sandbox.requests() };

	const problems =
		run.status === 'success' ? expectation.wrong(outcome) : [`${run.status}: ${run.error}`];
	return {
		workflow: workflow.name,
		items: count(run.outputs[expectation.lastNode]?.[0]?.length ?? 0),
		calls: count(outcome.requests.length),
		time: `${(run.milliseconds / 1000).toFixed(1)} s`,
		result: problems.filter(Boolean).join('\n') || 'passed',
	};
}

const count = (value: number) => value.toLocaleString('en');

const sizes = ({ orders, linesPerOrder }: Partial<Settings> = {}) =>
	orders && `${count(orders)} orders${linesPerOrder === 1 ? ' of one line' : ''}`;

const failed = (workflow: string, result: string): Row => ({
	workflow,
	items: '-',
	calls: '-',
	time: '-',
	result,
});

function print(rows: Row[]) {
	const head = {
		workflow: 'Workflow',
		items: 'Items',
		calls: 'Calls',
		time: 'Time',
		result: 'Result',
	};
	const width = (column: keyof Row) =>
		Math.max(...[head, ...rows].map((row) => row[column].length));
	const widths = {
		workflow: width('workflow'),
		items: width('items'),
		calls: width('calls'),
		time: width('time'),
	};
	console.log();
	for (const row of [head, ...rows]) {
		const cells = [
			row.workflow.padEnd(widths.workflow),
			row.items.padStart(widths.items),
			row.calls.padStart(widths.calls),
			row.time.padStart(widths.time),
		].join('  ');
		// Several reasons stand below each other, in the last column.
		console.log(`${cells}  ${row.result.replaceAll('\n', `\n${' '.repeat(cells.length + 2)}`)}`);
	}
}
