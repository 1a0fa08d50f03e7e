import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server';
import { runNode, TestCredentialsHelper } from '../test/support/engine';
import { atFullPace, operationsOf, type PlatformEntry } from './platforms';

/** How much data the outputs are made of, enough that every field that may be empty is both; and no rate limit. */
export const SANDBOX_SETTINGS = { orders: 300, purchaseOrders: 60, gCommerceRequests: 0 };

/** The credentials for each sandbox: as in n8n, a session that one run has got is there for the next. */
const kept = new WeakMap<Sandbox, Map<PlatformEntry, TestCredentialsHelper>>();

function credentialsOf(entry: PlatformEntry, sandbox: Sandbox): TestCredentialsHelper {
	const ofSandbox = kept.get(sandbox) ?? new Map<PlatformEntry, TestCredentialsHelper>();
	kept.set(sandbox, ofSandbox);
	const { platform, credential } = entry;
	const helper =
		ofSandbox.get(entry) ??
		new TestCredentialsHelper({ [platform.credential.name]: credential(sandbox) });
	ofSandbox.set(entry, helper);
	return helper;
}

/**
 * What an operation ("order.getAll") gives out when its sample is run against the sandbox, which is reset
 * before. Throws when the platform has no such sample, or when its run fails or gives nothing.
 */
export async function outputOf(
	entry: PlatformEntry,
	name: string,
	sandbox: Sandbox,
): Promise<IDataObject[]> {
	// Samples name what there is after a reset.
	sandbox.reset();
	return await outputAsItIs(entry, name, sandbox);
}

async function outputAsItIs(
	entry: PlatformEntry,
	name: string,
	sandbox: Sandbox,
): Promise<IDataObject[]> {
	const { platform, node, samples } = entry;
	const sample = samples[name]?.(sandbox);
	if (!sample)
		throw new Error(
			`${platform.name} has no sample of ${name}: add one in scripts/samples, with all its fields`,
		);
	const { parameters, input = [{}], binary, after } = sample;
	if (after !== undefined) await outputAsItIs(entry, after, sandbox);
	const [resource, operation] = name.split('.');
	const { items, error } = await runNode({
		nodeType: node,
		parameters: atFullPace(platform, {
			resource: resource ?? '',
			operation: operation ?? '',
			...parameters,
		}),
		input: (Array.isArray(input) ? input : await input()).map((json) => ({ json, binary })),
		credentials: credentialsOf(entry, sandbox),
	});
	if (error) throw new Error(`The sample of ${name} failed: ${error.message}`);
	if (items.length === 0) throw new Error(`The sample of ${name} gave nothing`);
	return items.map(({ json }) => json);
}

/** Where n8n looks for the schema of an operation, from the root of the project. */
export const schemaPath = ({ folder }: PlatformEntry, resource: string, operation: string) =>
	`nodes/${folder}/__schema__/v1.0.0/${resource}/${operation}.json`;

/** The output of all operations of a platform, by the path of the schema that describes it. */
export async function outputsOf(
	entry: PlatformEntry,
	sandbox: Sandbox,
): Promise<Map<string, IDataObject[]>> {
	const outputs = new Map<string, IDataObject[]>();
	for (const { name, resource, operation } of operationsOf(entry.platform)) {
		outputs.set(schemaPath(entry, resource, operation), await outputOf(entry, name, sandbox));
	}
	return outputs;
}
