import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import type { Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { examplesOf, sandboxCredential } from '../../fixtures/n8n/examples';
import { runToEnd } from '../../fixtures/n8n/lifecycle';
import { startPlayground } from '../../fixtures/n8n/playground';
import { folders } from '../../fixtures/n8n/settings';
import { operationsOf, type PlatformEntry, platforms } from '../../fixtures/platforms';
import { openPage, showingAll, userStep } from './browser';
import { fillCredential, openNewCredential } from './credential';
import {
	addNode,
	chooseCredential,
	type Editor,
	executeStep,
	openNodePanel,
	runWorkflow,
	signIn,
} from './n8nEditor';

const IMAGES = join(folders.root, 'docs', 'images');
/** What stands above the canvas and says nothing of the workflow. */
const CONTROLS = [
	'.el-notification',
	'.vue-flow__panel',
	'[class*=nodeButtonsWrapper]',
	'[data-test-id^=execute-workflow-button]',
	'[data-test-id=canvas-node-toolbar]',
];
/** Pixels around a workflow. */
const MARGIN = 20;

/** Takes the pictures of the documentation from a running n8n: workflows, nodes and credentials. */
void runToEnd(async () => {
	const playground = await startPlayground({ name: 'pictures', reset: true });
	const page = await openPage();
	const editor: Editor = {
		page,
		playground,
		step: async (title, act) => await userStep(page, title, act),
	};
	await signIn(editor);
	for (const entry of platforms) {
		await editor.step(`${entry.platform.name}: credential`, async () => {
			await pictureOfCredential(editor, entry);
		});
		await editor.step(`${entry.platform.name}: node`, async () => {
			await pictureOfNode(editor, entry);
		});
		for (const { id, key, workflow } of examplesOf(entry)) {
			await editor.step(workflow.name, async () => {
				playground.sandbox.reset();
				await runWorkflow(editor, id);
				await hideControls(page);
				await save(page, `workflows/${key}`, await workflowArea(page));
			});
		}
	}
	console.log('\nThe pictures are in docs/images.');
});

async function save(shown: Page | Locator, name: string, clip?: PageScreenshotOptions['clip']) {
	const path = join(IMAGES, `${name}.png`);
	await shown.screenshot({ path, clip, animations: 'disabled' });
}

async function hideControls(page: Page) {
	await page.addStyleTag({ content: `${CONTROLS.join()} { display: none !important; }` });
}

/** The form of a credential, with values as its placeholders show them and dots for secrets. */
async function pictureOfCredential(editor: Editor, entry: PlatformEntry) {
	const { page, playground } = editor;
	const { type, data } = entry.credential(playground.sandbox);
	const isLeft = ({ type: kind, default: given }: INodeProperties) =>
		kind !== 'options' && given !== '';
	const fields = type.properties.filter((field) => field.name in data && !isLeft(field));
	const examples = fields
		.filter(({ placeholder }) => placeholder)
		.map(({ name, placeholder }) => [name, placeholder!.replace('e.g. ', '')]);
	const dialog = await openNewCredential(editor, entry);
	await fillCredential(dialog, fields, { ...data, ...Object.fromEntries(examples) });
	// Nothing of it is being typed into any more.
	await dialog.getByText(type.displayName, { exact: true }).click();
	await page.addStyleTag({ content: '.el-dialog { max-height: none !important; }' });
	await showingAll(page, dialog.locator('[class*=mainContent]'), async () => {
		await save(dialog, `${entry.workflows}-credential`);
	});
}

/** The node after it has read orders. */
async function pictureOfNode(editor: Editor, entry: PlatformEntry) {
	const { page } = editor;
	const { node, platform, workflows } = entry;
	const { definition } = operationsOf(platform).find(({ name }) => name === 'order.getAll')!;
	await openNodePanel(editor);
	await addNode(page, node, definition.action);
	await chooseCredential(page, sandboxCredential(entry));
	await executeStep(page, '50 items');
	await hideControls(page);
	await showingAll(page, page.getByTestId('node-parameters'), async () => {
		await save(page, workflows);
	});
}

/** The part of the page that a workflow fills, with the names below its nodes. */
async function workflowArea(page: Page) {
	const boxes = await page.locator('.vue-flow__node *:visible').evaluateAll((shown) =>
		shown.map((element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { left, top, right, bottom };
		}),
	);
	const x = Math.min(...boxes.map(({ left }) => left)) - MARGIN;
	const y = Math.min(...boxes.map(({ top }) => top)) - MARGIN;
	return {
		x,
		y,
		width: Math.max(...boxes.map(({ right }) => right)) + MARGIN - x,
		height: Math.max(...boxes.map(({ bottom }) => bottom)) + MARGIN - y,
	};
}
