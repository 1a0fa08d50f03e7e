import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server';
import { runNode } from '../test/support/engine';
import { atFullPace, operationsOf, type PlatformEntry } from './platforms';

/** How much data the outputs are made of, enough that every field that may be empty is both; and no rate limit. */
export const SANDBOX_SETTINGS = { orders: 300, purchaseOrders: 60, gCommerceRequests: 0 };

/**
 * What an operation ("order.getAll") gives out when its sample is run against the sandbox, which is reset
 * before. Throws when the platform has no such sample, or when its run fails or gives nothing.
 */
export async function outputOf(
	{ platform, node, credential, samples }: PlatformEntry,
	name: string,
	sandbox: Sandbox,
): Promise<IDataObject[]> {
	const sample = samples[name]?.(sandbox);
	if (!sample)
		throw new Error(
			`${platform.name} has no sample of ${name}: add one in scripts/samples, with all its fields`,
		);
	sandbox.reset();
	const [resource, operation] = name.split('.');
	const { items, error } = await runNode({
		nodeType: node,
		parameters: atFullPace(platform, {
			resource: resource ?? '',
			operation: operation ?? '',
			...sample.parameters,
		}),
		input: (sample.input ?? [{}]).map((json) => ({ json, binary: sample.binary })),
		credentials: { [platform.credential.name]: credential(sandbox) },
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
