import type { RecordedRequest, Sandbox, SettingsChanges } from '../sandbox/server';
import type { Item, Run } from '../fixtures/n8n/api';

/** What a run of an example gave, and what it did in the sandbox. */
export interface Outcome<State = unknown> extends Run {
	before: State;
	after: State;
	requests: RecordedRequest[];
}

/** What an example must give: `wrong` says in words what is not so. */
export interface Expectation<State = unknown> {
	/** The example's file below `workflows/`, without `.json`. */
	example: string;
	/** What is different about this case, where the same example has several. */
	about?: string;
	/** What the sandbox holds before the run, where that differs from the demo's stock. */
	sandbox?: SettingsChanges;
	/** The node whose items the table counts. */
	lastNode: string;
	wrong(outcome: Outcome<State>): Array<string | false>;
}

/** What the examples of one platform must give; several cases may run the same example. */
export interface Expectations<State = unknown> {
	/** What of the sandbox is looked at before and after each run. */
	state(sandbox: Sandbox): State;
	cases: Array<Expectation<State>>;
}

/** How many calls a run made to a path. */
export const calls = ({ requests }: Outcome, path: string): number =>
	requests.filter((request) => request.path === path).length;

/** The items that left a node by one of its outputs. */
export const items = ({ outputs }: Outcome, node: string, output = 0): Item[] =>
	outputs[node]?.[output] ?? [];

/** Says what was counted when it is not what it must be. */
export const differs = (what: string, counted: number, wanted: number): string | false =>
	counted !== wanted && `${what}: ${counted}, not ${wanted}`;
