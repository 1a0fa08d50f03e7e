import { type INodeParameters, type INodeType, NodeHelpers } from 'n8n-workflow';
import { examplesOf, sandboxCredential } from '../../fixtures/n8n/examples';
import { nodePackage } from '../../fixtures/n8n/nodePackage';
import type { Playground } from '../../fixtures/n8n/playground';
import { operationsOf, type PlatformEntry } from '../../fixtures/platforms';
import { screenshot } from './browser';
import { enterCredential } from './credential';
import { type FirstUse, useOpenNode } from './firstUse';
import {
	type Editor,
	expectChoices,
	expectFields,
	expectNoIssues,
	openNodePanel,
	runWorkflow,
	screenshotPanel,
	searchNode,
	setTheme,
} from './n8nEditor';

/** What every platform's node must do in the editor, from the panel that it is found in to an example's run. */
export async function usePlatform(editor: Editor, entry: PlatformEntry): Promise<FirstUse> {
	const { page, step } = editor;
	const { platform, node } = entry;
	const picture = async (name: string) =>
		await screenshot(page, `${node.description.name}-${name}`);
	const actions = operationsOf(platform).map(({ definition }) => definition.action);

	await step('Find the node in the panel of a new workflow', async () => {
		await openNodePanel(editor);
		await searchNode(page, node);
		await picture('panel-search');
	});
	await step(`See its ${actions.length} actions`, async () => {
		await (await searchNode(page, node)).click();
		for (const action of actions) await page.getByText(action, { exact: true }).waitFor();
		await picture('panel-actions');
	});
	await seeResources(editor, entry);
	await enterCredential(editor, entry);
	const firstUse = await useOpenNode(editor, entry);
	await step('Run an example workflow', async () => {
		const { id, workflow } = examplesOf(entry)[0]!;
		await runWorkflow(editor, id);
		const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
		await page
			.getByTestId('canvas-node-status-success')
			.nth(steps.length - 1)
			.waitFor();
		await picture('example-workflow');
	});
	return firstUse;
}

/** Opens a node for each resource, with its first operation as the sample sets it, in both themes. */
async function seeResources({ page, playground, step }: Editor, entry: PlatformEntry) {
	const { node, platform, samples } = entry;
	const nodeName = node.description.name;
	const chosen = operationsOf(platform)
		.filter(({ resource }, nth, all) => resource !== all[nth - 1]?.resource)
		.map(({ name, resource, resourceName, operation, definition }) => ({
			id: resource,
			name: resourceName,
			operation: definition.name,
			parameters: { resource, operation, ...samples[name]?.(playground.sandbox).parameters },
		}));
	const workflowId = `${nodeName}Resources`;
	await saveNodes(playground, entry, workflowId, chosen);
	for (const { id, name, operation, parameters } of chosen) {
		await step(`See the fields of ${name}: ${operation}`, async () => {
			await page.goto(`${playground.n8n.url}/workflow/${workflowId}/${id}`);
			await expectFields(page, labelsOf(node, parameters));
			await expectChoices(page, { resource: name, operation });
			await screenshotPanel(page, `${nodeName}-${id}`);
			await expectNoIssues(page);
			await setTheme(page, 'dark', node);
			await screenshotPanel(page, `${nodeName}-${id}-dark`);
			await setTheme(page, 'light', node);
		});
	}
}

/** Saves a workflow of a platform's nodes, which nothing connects. */
async function saveNodes(
	{ api, sandbox }: Playground,
	entry: PlatformEntry,
	workflowId: string,
	nodes: Array<{ id: string; name: string; parameters: INodeParameters }>,
) {
	const { node, platform, credential } = entry;
	const { type, data } = credential(sandbox);
	const name = sandboxCredential(entry);
	const credentials = {
		[type.name]: { id: await api.saveCredential(name, type.name, data), name },
	};
	await api.createWorkflow(workflowId, {
		name: `${platform.name} resources`,
		nodes: nodes.map(({ id, name, parameters }, nth) => ({
			id,
			name,
			type: `${nodePackage.name}.${node.description.name}`,
			typeVersion: node.description.version,
			position: [nth * 200, 0],
			parameters,
			credentials,
		})),
		connections: {},
	});
}

/** The names of the fields that n8n has to show for a node with these parameters. */
function labelsOf({ description }: INodeType, parameters: INodeParameters): string[] {
	const { properties, version } = description;
	const node = { typeVersion: version as number };
	const all = NodeHelpers.getNodeParameters(properties, parameters, true, false, node, description);
	return properties
		.filter((property) => NodeHelpers.displayParameter(all ?? {}, property, node, description))
		.map(({ displayName }) => displayName);
}
