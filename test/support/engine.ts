import { LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import { Workflow, deepCopy } from 'n8n-workflow';
import type {
	ExecutionError,
	ExecutionStatus,
	IConnections,
	INode,
	INodeExecutionData,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	IRun,
} from 'n8n-workflow';
import { inspect } from 'node:util';

import { TestCredentialsHelper, type TestCredential } from './credentialsHelper';
import { additionalDataWith, nodeTypesOf, typeName } from './n8n';

export { TestCredentialsHelper, testCredential, type TestCredential } from './credentialsHelper';

/** The settings every node has in n8n's editor. */
type NodeSettings = Partial<
	Pick<
		INode,
		| 'alwaysOutputData'
		| 'disabled'
		| 'executeOnce'
		| 'maxTries'
		| 'onError'
		| 'retryOnFail'
		| 'typeVersion'
		| 'waitBetweenTries'
	>
>;

/** A node of a test's workflow. What its parameters leave out gets its default, as in n8n. */
export interface EngineNode extends NodeSettings {
	node: INodeType;
	/** By default the name the node gets when it is dragged into a workflow. */
	name?: string;
	parameters?: INodeParameters;
	/** For each credential type the name of one of the run's credentials. */
	credentials?: Record<string, string>;
}

/** What a run can be given, whether of one node or of several. */
export interface RunOptions {
	/** The items that the start node emits: one empty item if left out. */
	input?: INodeExecutionData[];
	/** The workflow's time zone; n8n's default is America/New_York. */
	timezone?: string;
	/** Presses "Stop" that long after the start. */
	cancelAfterMs?: number;
	/** Presses "Stop" when it is aborted. */
	signal?: AbortSignal;
}

/** A workflow: a start node named "Start", which emits `input`, and the nodes after it. */
export interface WorkflowOptions extends RunOptions {
	nodes: EngineNode[];
	/** By default each node hangs on the first output of the one before it. */
	connections?: IConnections;
	/** By name; a helper that is passed to several runs keeps what they store. */
	credentials?: Record<string, TestCredential> | TestCredentialsHelper;
}

/** How a run ended. */
export interface WorkflowResult {
	/**
	 * As n8n saves and shows it. The run's own status may differ after "Stop": n8n saves "canceled"
	 * at that moment, whatever the node then ends with.
	 */
	status: ExecutionStatus;
	run: IRun;
	/** What stopped the workflow, as n8n keeps it: a plain object, not an instance of its class. */
	error?: ExecutionError;
	/** What the last run of a node gave out; empty if it never ran. */
	output(nodeName: string, index?: number): INodeExecutionData[];
	tookMs: number;
	/** From pressing "Stop" to the end of the run; undefined if nobody did while it ran. */
	endedAfterCancelMs?: number;
	/** The credentials as the run left them. */
	credentials: TestCredentialsHelper;
}

/** One node after the start node. */
export interface NodeOptions extends RunOptions, NodeSettings {
	nodeType: INodeType;
	parameters?: INodeParameters;
	/** By credential type, or a helper whose credentials are named after their types. */
	credentials?: Record<string, TestCredential> | TestCredentialsHelper;
}

/** How the run of one node ended. */
export interface NodeResult extends Omit<WorkflowResult, 'output'> {
	/** The first output. */
	items: INodeExecutionData[];
	/** The error output, which exists with `onError: 'continueErrorOutput'`. */
	errorItems: INodeExecutionData[];
}

/**
 * Runs a workflow through n8n's engine, as "Execute workflow" does. Fails, before any node has
 * run, where n8n refuses to start it: when a required parameter is missing, for one.
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowResult> {
	const credentials = helperFor(options.credentials);
	const start = startNode(options.input ?? [{ json: {} }]);
	const nodes = [{ node: start }, ...options.nodes].map((node, position) =>
		toNode(node, position, credentials),
	);
	const workflow = new Workflow({
		id: 'test-workflow',
		name: 'Test',
		nodes,
		connections: options.connections ?? inARow(nodes),
		active: false,
		nodeTypes: nodeTypesOf(
			Object.fromEntries([start, ...options.nodes.map(({ node }) => node)].map(byTypeName)),
		),
		settings: {
			executionOrder: 'v1',
			...(options.timezone === undefined ? {} : { timezone: options.timezone }),
		},
	});

	const additionalData = additionalDataWith(credentials, 'manual');
	let savedStatus: ExecutionStatus | undefined;
	additionalData.hooks?.addHandler('workflowExecuteAfter', ({ status }) => {
		savedStatus ??= status;
	});
	const startedAt = performance.now();
	let cancelledAt: number | undefined;
	const execution = new WorkflowExecute(additionalData, 'manual').run({
		workflow,
		startNode: workflow.getNode('Start') ?? undefined,
	});
	const cancel = (): void => {
		cancelledAt ??= performance.now();
		execution.cancel();
	};
	const { cancelAfterMs, signal } = options;
	const timer = cancelAfterMs === undefined ? undefined : setTimeout(cancel, cancelAfterMs);
	if (signal?.aborted) cancel();
	signal?.addEventListener('abort', cancel);
	let run: IRun;
	try {
		run = await execution;
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', cancel);
	}
	const endedAt = performance.now();

	return {
		status: savedStatus ?? run.status,
		run,
		error: run.data.resultData.error,
		output: (nodeName, index = 0) => {
			if (!workflow.getNode(nodeName)) throw new Error(`The workflow has no node "${nodeName}"`);
			return run.data.resultData.runData[nodeName]?.at(-1)?.data?.main?.[index] ?? [];
		},
		tookMs: endedAt - startedAt,
		endedAfterCancelMs: cancelledAt === undefined ? undefined : endedAt - cancelledAt,
		credentials,
	};
}

/** Runs one node through n8n's engine, after a start node that emits the input. */
export async function runNode(options: NodeOptions): Promise<NodeResult> {
	const { nodeType, parameters, input, timezone, cancelAfterMs, signal, ...rest } = options;
	const { credentials: given, ...settings } = rest;
	const helper = helperFor(given);
	const { output, ...result } = await runWorkflow({
		nodes: [
			{
				...settings,
				node: nodeType,
				name: 'Node',
				parameters,
				credentials: Object.fromEntries(helper.names().map((name) => [name, name])),
			},
		],
		credentials: helper,
		input,
		timezone,
		cancelAfterMs,
		signal,
	});
	const outputs = nodeType.description.outputs;
	const errorOutput = Array.isArray(outputs) ? outputs.length : 1;
	return { ...result, items: output('Node'), errorItems: output('Node', errorOutput) };
}

/** What the editor asks a node for one of its drop-downs or resource locators with. */
export interface ListOptions {
	credentials?: Record<string, TestCredential> | TestCredentialsHelper;
	/** What the user has typed into the search field. */
	filter?: string;
	/** What the page before gave, when the user scrolls on. */
	paginationToken?: string;
	/** The node's other fields as they stand now. */
	currentNodeParameters?: INodeParameters;
	/** Where the field stands, for lists that depend on their neighbours. */
	path?: string;
}

/** Fills a drop-down through one of the node's `loadOptions` methods. */
export async function loadOptions(
	nodeType: INodeType,
	method: string,
	options: ListOptions = {},
): Promise<INodePropertyOptions[]> {
	const load = nodeType.methods?.loadOptions?.[method];
	if (!load) throw new Error(`The node has no loadOptions method "${method}"`);
	const { context, workflow } = listContext(nodeType, options);
	return await workflow.expression.withIsolate(async () => await load.call(context));
}

/** Fills a resource locator's list through one of the node's `listSearch` methods. */
export async function listSearch(
	nodeType: INodeType,
	method: string,
	options: ListOptions = {},
): Promise<INodeListSearchResult> {
	const search = nodeType.methods?.listSearch?.[method];
	if (!search) throw new Error(`The node has no listSearch method "${method}"`);
	const { context, workflow } = listContext(nodeType, options);
	return await workflow.expression.withIsolate(async () => {
		const result = await search.call(context, options.filter, options.paginationToken);
		const token: unknown = result.paginationToken;
		return typeof token === 'number' ? { ...result, paginationToken: String(token) } : result;
	});
}

/**
 * Everything in a value as text, to search it for what must not be there: all of its depth, and
 * also what JSON would leave out, such as an error's cause and stack. That is more than n8n saves
 * of a run; for what it saves, `JSON.stringify` does.
 */
export function everythingIn(value: unknown): string {
	return inspect(value, {
		depth: Infinity,
		maxArrayLength: Infinity,
		maxStringLength: Infinity,
		breakLength: Infinity,
		showHidden: true,
		getters: true,
	});
}

function helperFor(
	credentials: Record<string, TestCredential> | TestCredentialsHelper = {},
): TestCredentialsHelper {
	return credentials instanceof TestCredentialsHelper
		? credentials
		: new TestCredentialsHelper(credentials);
}

function byTypeName(nodeType: INodeType): [string, INodeType] {
	return [typeName(nodeType), nodeType];
}

function listContext(nodeType: INodeType, options: ListOptions) {
	const credentials = helperFor(options.credentials);
	const parameters = options.currentNodeParameters ?? {};
	const node = toNode(
		{
			node: nodeType,
			parameters,
			credentials: Object.fromEntries(credentials.names().map((name) => [name, name])),
		},
		0,
		credentials,
	);
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [node.type]: nodeType }),
	});
	const additionalData = additionalDataWith(credentials, 'internal');
	additionalData.currentNodeParameters = parameters;
	const context = new LoadOptionsContext(workflow, node, additionalData, options.path ?? '');
	return { context, workflow };
}

function startNode(items: INodeExecutionData[]): INodeType {
	return {
		description: {
			displayName: 'Start',
			name: 'start',
			group: ['trigger'],
			version: 1,
			description: 'Emits the items of a test',
			defaults: { name: 'Start' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			return [deepCopy(items).map((item) => ({ pairedItem: { item: 0 }, ...item }))];
		},
	};
}

function toNode(
	{ node: nodeType, name, parameters, credentials, ...settings }: EngineNode,
	position: number,
	helper: TestCredentialsHelper,
): INode {
	const { version, defaultVersion, defaults, displayName } = nodeType.description;
	return {
		id: `node-${position}`,
		name: name ?? String(defaults.name ?? displayName),
		type: typeName(nodeType),
		typeVersion: defaultVersion ?? [version].flat().at(-1) ?? 1,
		position: [position * 200, 0],
		parameters: parameters ?? {},
		...(credentials
			? {
					credentials: Object.fromEntries(
						Object.entries(credentials).map(([type, stored]) => [type, helper.reference(stored)]),
					),
				}
			: {}),
		...settings,
	};
}

function inARow(nodes: INode[]): IConnections {
	const connections: IConnections = {};
	nodes.slice(1).forEach((node, index) => {
		const before = nodes[index] as INode;
		connections[before.name] = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
	});
	return connections;
}
