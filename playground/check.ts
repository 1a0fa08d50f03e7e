import { platforms } from '../fixtures/platforms';
import type { SettingsChanges } from '../sandbox/server';
import { type Example, examplesOf } from '../fixtures/n8n/examples';
import type { Expectation, Expectations } from './expectation';
import { explain } from '../fixtures/n8n/setupError';
import type { Playground } from '../fixtures/n8n/playground';
import { step } from '../fixtures/n8n/progress';
import { expectations } from './workflows/expectations';

interface Row {
	platform: string;
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
	for (const entry of platforms) {
		const expected = expectations[entry.workflows];
		for (const example of examplesOf(entry)) {
			rows.push(...(await checkExample(playground, entry.platform.name, example, expected)));
		}
	}
	print(rows);
	return rows.every(({ result }) => result === 'passed');
}

async function checkExample(
	playground: Playground,
	platform: string,
	example: Example,
	expected?: Expectations,
): Promise<Row[]> {
	const { name } = example.workflow;
	const cases = expected?.cases.filter((one) => one.example === example.key) ?? [];
	if (!expected || cases.length === 0) {
		return [failed(platform, name, 'the expectations say nothing of it')];
	}
	const rows: Row[] = [];
	for (const expectation of cases) {
		const title = [name, expectation.about, sizes(expectation.sandbox)].filter(Boolean).join(', ');
		const run = async () => await runCase(playground, example, expectation, expected);
		rows.push(
			await step(`Running "${title}"`, run).then(
				(result) => ({ ...result, platform, workflow: title }),
				(error: unknown) => failed(platform, title, explain(error)),
			),
		);
	}
	return rows;
}

async function runCase(
	{ api, sandbox }: Playground,
	{ id, workflow }: Example,
	expectation: Expectation,
	{ state }: Expectations,
): Promise<Omit<Row, 'platform' | 'workflow'>> {
	const trigger = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger')!;

	sandbox.reset(expectation.sandbox);
	const before = state(sandbox);
	const run = await api.run(id, trigger.name);
	const after = state(sandbox);
	const outcome = { ...run, before, after, requests: sandbox.requests() };

	const problems =
		run.status === 'success' ? expectation.wrong(outcome) : [`${run.status}: ${run.error}`];
	return {
		items: count(run.outputs[expectation.lastNode]?.[0]?.length ?? 0),
		calls: count(outcome.requests.length),
		time: `${(run.milliseconds / 1000).toFixed(1)} s`,
		result: problems.filter(Boolean).join('\n') || 'passed',
	};
}

const count = (value: number) => value.toLocaleString('en');

const sizes = ({ orders, commerceInterface }: SettingsChanges = {}) =>
	orders &&
	`${count(orders)} orders${commerceInterface?.linesPerOrder === 1 ? ' of one line' : ''}`;

const failed = (platform: string, workflow: string, result: string): Row => ({
	platform,
	workflow,
	items: '-',
	calls: '-',
	time: '-',
	result,
});

function print(rows: Row[]) {
	const head = {
		platform: 'Platform',
		workflow: 'Workflow',
		items: 'Items',
		calls: 'Calls',
		time: 'Time',
		result: 'Result',
	};
	const width = (column: keyof Row) =>
		Math.max(...[head, ...rows].map((row) => row[column].length));
	const widths = {
		platform: width('platform'),
		workflow: width('workflow'),
		items: width('items'),
		calls: width('calls'),
		time: width('time'),
	};
	console.log();
	for (const row of [head, ...rows]) {
		const cells = [
			row.platform.padEnd(widths.platform),
			row.workflow.padEnd(widths.workflow),
			row.items.padStart(widths.items),
			row.calls.padStart(widths.calls),
			row.time.padStart(widths.time),
		].join('  ');
		// Several reasons stand below each other, in the last column.
		console.log(`${cells}  ${row.result.replaceAll('\n', `\n${' '.repeat(cells.length + 2)}`)}`);
	}
}
