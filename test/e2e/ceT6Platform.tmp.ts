import {
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
	NodeHelpers,
} from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { examplesOf, sandboxCredential } from '../../playground/examples';
import { nodePackage } from '../../playground/nodePackage';
import type { Playground } from '../../playground/playground';
import { operationsOf, type PlatformEntry } from '../../scripts/platforms';
import { screenshot } from './browser';
import {
	addNode,
	chooseFrom,
	type Editor,
	expectChoices,
	expectFields,
	expectNoIssues,
	openNodePanel,
	screenshotPanel,
	searchNode,
	setTheme,
} from './n8nEditor';

/** What every platform's node must do in the editor, from the panel that it is found in to an example's run. */
export async function usePlatform(editor: Editor, entry: PlatformEntry): Promise<void> {
	const { page, step } = editor;
	const { platform, node } = entry;
	const picture = async (name: string) =>
		await screenshot(page, `cet6-${node.description.name}-${name}`);
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
	await step('Run an example workflow', async () => {
		const { id, workflow } = examplesOf(entry)[0]!;
		await page.goto(`${editor.playground.n8n.url}/workflow/${id}`);
		await page.getByTestId('execute-workflow-button').first().click();
		const done = page.getByTestId('canvas-node-status-success');
		const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
		await done.nth(steps.length - 1).waitFor({ timeout: 90_000 });
		await page.getByTestId('zoom-to-fit').click();
		await picture('example-workflow');
	});
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

/** Tries the platform's credential with a wrong secret and with the right one. */
export async function enterCredential(editor: Editor, { node, platform, credential }: PlatformEntry) {
	const { page, playground, step } = editor;
	const { type, data } = credential(playground.sandbox);
	// Some of the type's fields belong to another way to sign in, or are not shown at all.
	const fields = type.properties.filter(({ name }) => name in data);
	const secrets = fields.filter(({ typeOptions }) => typeOptions?.password);
	const wrong = Object.fromEntries(secrets.map(({ name }) => [name, 'not-the-secret']));
	const dialog = page.getByTestId('editCredential-modal');
	const fill = async (values: Record<string, unknown>) => {
		for (const field of fields) {
			await fillField(dialog.getByTestId(`parameter-input-${field.name}`), field, values);
		}
		await dialog.getByTestId('credential-save-button').click();
	};

	await step('Be told that a credential is wrong', async () => {
		await openNodePanel(editor);
		await addNode(page, node, operationsOf(platform)[0]!.definition.action);
		await page.getByTestId('node-credentials-select').click();
		await page.getByTestId('node-credentials-select-item-new').click();
		await fill({ ...data, ...wrong });
		await dialog.getByText('More details').click();
		await dialog.getByText(`${platform.name} refused`).waitFor();
		await screenshot(page, `cet6-${node.description.name}-wrong-credential`);
	});
	await step('Be told that the right one works', async () => {
		await fill(data);
		// n8n closes the dialog on success, and tests again when it is opened.
		await dialog.waitFor({ state: 'detached' });
		await page.getByTestId('credential-edit-button').click();
		await page.getByTestId('credentials-config-container-test-success').waitFor();
		await screenshot(page, `cet6-${node.description.name}-right-credential`);
	});
}

/** Types a value into a field of a form, or chooses it from the list. */
async function fillField(
	shown: Locator,
	{ name, type, options = [] }: INodeProperties,
	values: Record<string, unknown>,
): Promise<void> {
	if (type !== 'options') return await shown.locator('input').fill(String(values[name]));
	const choices = options as INodePropertyOptions[];
	await chooseFrom(shown, choices.find(({ value }) => value === values[name])!.name);
}
