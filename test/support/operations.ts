import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';
import { atFullPace, platforms } from '../../fixtures/platforms';
import { byId } from '../../fixtures/samples/byId';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import {
	runNode,
	type NodeOptions,
	type NodeResult,
	type TestCredential,
} from '../../fixtures/engine/engine';

export { byId };

/** A sandbox for all tests of a file; each test begins with its data as new and without faults. */
export function useSandbox(options: SandboxOptions = {}): { readonly sandbox: Sandbox } {
	let started: Sandbox | undefined;
	beforeAll(async () => {
		started = await startSandbox(options);
	});
	beforeEach(() => started?.reset());
	afterAll(async () => await started?.close());
	return {
		get sandbox() {
			if (!started) throw new Error('The sandbox runs within tests only');
			return started;
		},
	};
}

export interface OperationOptions
	extends Omit<NodeOptions, 'nodeType' | 'parameters' | 'credentials'> {
	/** Changes to the right credential. */
	credential?: ICredentialDataDecryptedObject;
}

/** A file's sandbox, as `useSandbox` gives it. */
type Used = ReturnType<typeof useSandbox>;

/** Runs an operation that is known already. */
type Run = (parameters?: INodeParameters, options?: OperationOptions) => Promise<NodeResult>;

/**
 * What tests of a platform's operations need of it; `folder` is that of its node, and `kept` what n8n has
 * put into the credential besides, such as a session.
 */
export function platformUnderTest(
	folder: string,
	kept: () => ICredentialDataDecryptedObject = () => ({}),
): {
	nodeType: INodeType;
	/** What a user has filled in for the sandbox, with some of it changed. */
	credentialFor(sandbox: Sandbox, changes?: ICredentialDataDecryptedObject): TestCredential;
	/** Runs one operation ("order.getAll") against the sandbox, and keeps no rateLimit if it names none. */
	runOperation(
		sandbox: Sandbox,
		name: string,
		parameters?: INodeParameters,
		options?: OperationOptions,
	): Promise<NodeResult>;
	/** Gives a function that runs one operation with these parameters, and with those of each run. */
	operationOf(used: Used, name: string, given?: INodeParameters): Run;
	/** Gives a function that runs any operation of one resource ("order"). */
	resourceOf(
		used: Used,
		resource: string,
	): (operation: string, ...rest: Parameters<Run>) => Promise<NodeResult>;
} {
	const entry = platforms.find((one) => one.folder === folder);
	if (!entry) throw new Error(`There is no platform in ${folder}`);
	const credentialFor = (sandbox: Sandbox, changes: ICredentialDataDecryptedObject = {}) => {
		const { type, data } = entry.credential(sandbox);
		return { type, data: { ...data, ...kept(), ...changes } };
	};
	const runOperation = async (
		sandbox: Sandbox,
		name: string,
		parameters: INodeParameters = {},
		{ credential, ...options }: OperationOptions = {},
	) => {
		const [resource = '', operation = ''] = name.split('.');
		return await runNode({
			nodeType: entry.node,
			parameters: atFullPace(entry.platform, { resource, operation, ...parameters }),
			credentials: { [entry.platform.credential.name]: credentialFor(sandbox, credential) },
			...options,
		});
	};
	return {
		nodeType: entry.node,
		credentialFor,
		runOperation,
		operationOf:
			(used, name, given = {}) =>
			async (parameters = {}, options) =>
				await runOperation(used.sandbox, name, { ...given, ...parameters }, options),
		resourceOf:
			(used, resource) =>
			async (operation, ...rest) =>
				await runOperation(used.sandbox, `${resource}.${operation}`, ...rest),
	};
}

/** Records picked by their IDs, any of which may be an expression, as n8n saves them. */
export const picked = (...ids: Array<number | string>): INodeParameters => ({
	entries: ids.map((id) => ({ id: byId(id) })),
});

/** The option Additional Fields (JSON). */
export const additionalJson = (value: unknown): INodeParameters => ({
	additionalFieldsJson: JSON.stringify(value),
});

export const jsonOf = (items: INodeExecutionData[]): IDataObject[] => items.map(({ json }) => json);

/** The number of the input item that each item is paired with. */
export const pairsOf = (items: INodeExecutionData[]): unknown[] =>
	items.map(({ pairedItem }) => (pairedItem as { item: number } | undefined)?.item);

/** What the user reads of an error: its message and, after it, what to do. */
export const saidBy = ({ error }: Pick<NodeResult, 'error'>): string =>
	error
		? `${error.message} | ${String((error as { description?: unknown }).description)}`
		: 'no error';

/** A call that the sandbox got. */
interface Call {
	method: string;
	path: string;
	query?: IDataObject;
	body?: unknown;
}

/** The calls that the sandbox got, in the order in which they came; an empty query or body is left out. */
export function callsOf(sandbox: Sandbox): Call[] {
	return sandbox.requests().map(({ method, path, query, body }) => ({
		method,
		path,
		...(Object.keys(query as IDataObject).length > 0 && { query: query as IDataObject }),
		...(body !== null && { body }),
	}));
}

/** How many calls there are once none has come for some time: nobody may wait for the last ones any more. */
export async function callsAtRest(sandbox: Sandbox, quietMs = 30): Promise<number> {
	let calls = sandbox.requests().length;
	// In several steps: on a busy machine, a single wait may be over before anything else has had its turn.
	for (let quiet = 0; quiet < 10; quiet++) {
		await sleep(quietMs / 10);
		const now = sandbox.requests().length;
		if (now !== calls) quiet = -1;
		calls = now;
	}
	return calls;
}

/** Presses "Stop" (as a signal for `runOperation`) as soon as the sandbox has got that many calls. */
export function stopAfterCalls(sandbox: Sandbox, calls: number): AbortSignal {
	const stop = new AbortController();
	const look = setInterval(() => {
		if (sandbox.requests().length < calls) return;
		clearInterval(look);
		stop.abort();
	}, 5);
	look.unref();
	return stop.signal;
}
