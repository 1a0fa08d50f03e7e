import { examplesOf } from '../../fixtures/n8n/examples';
import { runToEnd } from '../../fixtures/n8n/lifecycle';
import { nodePackage } from '../../fixtures/n8n/nodePackage';
import { startPlayground } from '../../fixtures/n8n/playground';
import { type PlatformEntry, platforms } from '../../fixtures/platforms';
import { useAsTools } from './agent';
import { clearScreenshots, openPage, screenshot, userStep } from './browser';
import { useCommerceInterface } from './commerceInterface';
import { usePlatform } from './everyPlatform';
import type { FirstUse } from './firstUse';
import { type Editor, signIn } from './n8nEditor';

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

	clearScreenshots();
	await editor.step('Sign in, and see the example workflows', async () => {
		await signIn(editor);
		for (const { workflow } of platforms.flatMap(examplesOf)) {
			await page.getByTestId('workflow-card-name').getByText(workflow.name).first().waitFor();
		}
		await screenshot(page, 'signed-in');
	});
	await editor.step('See the package under Settings > Community nodes', async () => {
		await page.goto(`${playground.n8n.url}/settings/community-nodes`);
		await page.getByText(nodePackage.name).waitFor();
		await screenshot(page, 'community-nodes');
	});
	const firstUses = new Map<PlatformEntry, FirstUse>();
	for (const entry of platforms) {
		console.log(`\n${entry.platform.name}`);
		firstUses.set(entry, await usePlatform(editor, entry));
		// The example may have changed or emptied what the own steps want to see.
		playground.sandbox.reset();
		await ownSteps[entry.node.description.name]?.(editor);
	}
	console.log('\nAI agent');
	await useAsTools(editor, firstUses);
	console.log('\nThe screenshots are in build/screenshots.');
});
