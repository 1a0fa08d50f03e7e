import { examplesOf } from '../../playground/examples';
import { runToEnd } from '../../playground/lifecycle';
import { nodePackage } from '../../playground/nodePackage';
import { startPlayground } from '../../playground/playground';
import { login } from '../../playground/settings';
import { platforms } from '../../scripts/platforms';
import { openPage, screenshot, userStep } from './browser';
import { useCommerceInterface } from './commerceInterface';
import { usePlatform } from './everyPlatform';
import type { Editor } from './n8nEditor';

/** What only one platform's node has to show in the editor, by the node's name. */
const ownSteps: Record<string, (editor: Editor) => Promise<void>> = {
	commerceInterface: useCommerceInterface,
};

/** What a newcomer does in n8n's editor, click by click, with this package freshly installed. */
void runToEnd(async () => {
	const playground = await startPlayground({ name: 'editor', reset: true });
	const page = await openPage();
	const editor: Editor = {
		page,
		playground,
		step: async (title, act) => await userStep(page, title, act),
	};

	await editor.step('Sign in, and see the example workflows', async () => await signIn(editor));
	await editor.step('See the package under Settings > Community nodes', async () => {
		await page.goto(`${playground.n8n.url}/settings/community-nodes`);
		await page.getByText(nodePackage.name).waitFor();
		await screenshot(page, 'community-nodes');
	});
	for (const entry of platforms) {
		console.log(`\n${entry.platform.name}`);
		await usePlatform(editor, entry);
		// The example may have changed or emptied what the own steps want to see.
		playground.sandbox.reset();
		await ownSteps[entry.node.description.name]?.(editor);
	}
	console.log('\nThe screenshots are in build/screenshots.');
});

async function signIn({ page, playground }: Editor) {
	await page.goto(playground.n8n.url);
	await page.getByLabel('Email').fill(login.email);
	await page.getByLabel('Password').fill(login.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	for (const { workflow } of platforms.flatMap(examplesOf)) {
		await page.getByTestId('workflow-card-name').getByText(workflow.name).first().waitFor();
	}
	await screenshot(page, 'signed-in');
}
