import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { operationsOf, type PlatformEntry } from '../../fixtures/platforms';
import { screenshot } from './browser';
import { addNode, chooseFrom, type Editor, openNodePanel } from './n8nEditor';

/** Adds the node to a new workflow, and tries its credential with a wrong secret and with the right one. */
export async function enterCredential(editor: Editor, entry: PlatformEntry): Promise<void> {
	const { page, playground, step } = editor;
	const { node, platform } = entry;
	const { type, data } = entry.credential(playground.sandbox);
	// Some of the type's fields belong to another way to sign in, or are not shown at all.
	const fields = type.properties.filter(({ name }) => name in data);
	const secrets = fields.filter(({ typeOptions }) => typeOptions?.password);
	const wrong = Object.fromEntries(secrets.map(({ name }) => [name, 'not-the-secret']));
	const dialog = page.getByTestId('editCredential-modal');
	const save = dialog.getByTestId('credential-save-button');

	await step('Be told that a credential is wrong', async () => {
		await openNewCredential(editor, entry);
		await fillCredential(dialog, fields, { ...data, ...wrong });
		await save.click();
		await dialog.getByText('More details').click();
		await dialog.getByText(`${platform.name} refused`).waitFor();
		await screenshot(page, `${node.description.name}-wrong-credential`);
	});
	await step('Be told that the right one works', async () => {
		await fillCredential(dialog, fields, data);
		await save.click();
		// n8n closes the dialog on success, and tests again when it is opened.
		await dialog.waitFor({ state: 'detached' });
		await page.getByTestId('credential-edit-button').click();
		await page.getByTestId('credentials-config-container-test-success').waitFor();
		await screenshot(page, `${node.description.name}-right-credential`);
		await dialog.getByRole('button', { name: 'Close' }).click();
		await dialog.waitFor({ state: 'detached' });
	});
}

/** Adds the platform's node to a new workflow, and opens the form of a new credential for it. */
export async function openNewCredential(
	editor: Editor,
	{ node, platform }: PlatformEntry,
): Promise<Locator> {
	const { page } = editor;
	await openNodePanel(editor);
	await addNode(page, node, operationsOf(platform)[0]!.definition.action);
	await page.getByTestId('node-credentials-select').click();
	await page.getByTestId('node-credentials-select-item-new').click();
	return page.getByTestId('editCredential-modal');
}

/** Types values into the fields of the open form, or chooses them from the lists. */
export async function fillCredential(
	dialog: Locator,
	fields: INodeProperties[],
	values: Record<string, unknown>,
): Promise<void> {
	for (const { name, type, options = [] } of fields) {
		const shown = dialog.getByTestId(`parameter-input-${name}`);
		if (type === 'options') {
			const choices = options as INodePropertyOptions[];
			await chooseFrom(shown, choices.find(({ value }) => value === values[name])!.name);
		} else {
			await shown.locator('input').fill(String(values[name]));
		}
	}
}
