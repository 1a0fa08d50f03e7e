import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeExecutionData,
	type INodeParameters,
} from 'n8n-workflow';
import { CommerceInterfaceApi } from '../../credentials/CommerceInterfaceApi.credentials';
import { CommerceInterface } from '../../nodes/CommerceInterface/CommerceInterface.node';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import { runNode, type NodeOptions, type NodeResult, type TestCredential } from '../support/engine';

export const nodeType = new CommerceInterface();

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

/** What a user has filled in for the sandbox, with some of it changed. */
export function credentialFor(
	{ commerceInterface: { baseUrl, supplierId, token } }: Sandbox,
	changes: ICredentialDataDecryptedObject = {},
): TestCredential {
	return { type: new CommerceInterfaceApi(), data: { baseUrl, supplierId, token, ...changes } };
}

interface OperationOptions extends Omit<NodeOptions, 'nodeType' | 'parameters' | 'credentials'> {
	/** Changes to the right credential. */
	credential?: ICredentialDataDecryptedObject;
}

/** Runs one operation ("order.getAll") against the sandbox. */
export async function runOperation(
	sandbox: Sandbox,
	name: string,
	parameters: INodeParameters = {},
	{ credential, ...options }: OperationOptions = {},
): Promise<NodeResult> {
	const [resource = '', operation = ''] = name.split('.');
	return await runNode({
		nodeType,
		parameters: { resource, operation, ...parameters },
		credentials: { commerceInterfaceApi: credentialFor(sandbox, credential) },
		...options,
	});
}

/** A call that the sandbox got. */
interface Call {
	method: string;
	path: string;
	query: IDataObject;
	/** The form of a POST; a GET must have none. */
	form?: IDataObject;
}

/** The calls that the sandbox got, in the order in which they came. */
export function callsOf(sandbox: Sandbox): Call[] {
	return sandbox.requests().map(({ method, path, query, body }) => ({
		method,
		path,
		query: query as IDataObject,
		...(method === 'GET' && body === null ? {} : { form: body as IDataObject }),
	}));
}

export const jsonOf = (items: INodeExecutionData[]): IDataObject[] => items.map(({ json }) => json);

/** The number of the input item that each item is paired with. */
export const pairsOf = (items: INodeExecutionData[]): unknown[] =>
	items.map(({ pairedItem }) => (pairedItem as { item: number } | undefined)?.item);

/** The IDs of the first generated line items, which all sandboxes number in the same way. */
export const lineItemIds = (count: number): number[] =>
	Array.from({ length: count }, (_, nth) => 54_560_001 + nth);

/** Input items as Get Many orders gives them with Output: Line Items, cut down to the ID. */
export const itemsFor = (ids: ReadonlyArray<number | string>): INodeExecutionData[] =>
	ids.map((id) => ({ json: { ci_lineitemid: id } }));

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
