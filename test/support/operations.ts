import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';
import { atFullPace, platforms } from '../../scripts/platforms';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import { runNode, type NodeOptions, type NodeResult, type TestCredential } from './engine';

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

/** What tests of a platform's operations need of it; `folder` is that of its node. */
export function platformUnderTest(folder: string): {
	nodeType: INodeType;
	/** What a user has filled in for the sandbox, with some of it changed. */
	credentialFor(sandbox: Sandbox, changes?: ICredentialDataDecryptedObject): TestCredential;
	/** Runs one operation ("order.getAll") against the sandbox, and keeps no budget if it names none. */
	runOperation(
		sandbox: Sandbox,
		name: string,
		parameters?: INodeParameters,
		options?: OperationOptions,
	): Promise<NodeResult>;
} {
	const entry = platforms.find((one) => one.folder === folder);
	if (!entry) throw new Error(`There is no platform in ${folder}`);
	const credentialFor = (sandbox: Sandbox, changes: ICredentialDataDecryptedObject = {}) => {
		const { type, data } = entry.credential(sandbox);
		return { type, data: { ...data, ...changes } };
	};
	return {
		nodeType: entry.node,
		credentialFor,
		runOperation: async (sandbox, name, parameters = {}, { credential, ...options } = {}) => {
			const [resource = '', operation = ''] = name.split('.');
			return await runNode({
				nodeType: entry.node,
				parameters: atFullPace(entry.platform, { resource, operation, ...parameters }),
				credentials: { [entry.platform.credential.name]: credentialFor(sandbox, credential) },
				...options,
			});
		},
	};
}

export const jsonOf = (items: INodeExecutionData[]): IDataObject[] => items.map(({ json }) => json);

/** The number of the input item that each item is paired with. */
export const pairsOf = (items: INodeExecutionData[]): unknown[] =>
	items.map(({ pairedItem }) => (pairedItem as { item: number } | undefined)?.item);

/** What the user reads of an error: its message and, after it, what to do. */
export const saidBy = ({ error }: Pick<NodeResult, 'error'>): string =>
	error
		? `${error.message} | ${String((error as { description?: unknown }).description)}`
		: 'no error';

/** How many calls there are once none has come for some time: nobody may wait for the last ones any more. */
export async function callsAtRest(sandbox: Sandbox, quietMs = 30): Promise<number> {
	let before = -1;
	for (let now = 0; now !== before; now = sandbox.requests().length) {
		before = now;
		await sleep(quietMs);
	}
	return before;
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
