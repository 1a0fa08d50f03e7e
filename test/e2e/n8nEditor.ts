import type { INodeType } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import type { Playground } from '../../fixtures/n8n/playground';
import { login } from '../../fixtures/n8n/settings';
import { screenshot, showingAll } from './browser';

/** A browser that is signed in to the playground's n8n. */
export interface Editor {
	page: Page;
	playground: Playground;
	/** Does one thing a user does, see `userStep`. */
	step(title: string, act: () => Promise<void>): Promise<void>;
}

/** Signs in to n8n with the demo account. */
export async function signIn({ page, playground }: Editor): Promise<void> {
	await page.goto(playground.n8n.url);
	await page.getByLabel('Email').fill(login.email);
	await page.getByLabel('Password').fill(login.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByTestId('workflow-card-name').first().waitFor();
}

/** Opens a new workflow, and the panel to choose its first node from. */
export async function openNodePanel({ page, playground }: Editor): Promise<void> {
	await page.goto(`${playground.n8n.url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
}

/** Types the node's name in the open panel, and gives its row there. */
export async function searchNode(page: Page, { description }: INodeType): Promise<Locator> {
	const row = page.getByTestId('item-iterator-item').filter({ hasText: description.description });
	await page.getByTestId('node-creator-search-bar').fill(description.displayName);
	await row.waitFor();
	return row;
}

/** Searches the node in the open panel and adds it with one of its actions; it opens by itself. */
export async function addNode(page: Page, node: INodeType, action: string): Promise<void> {
	await (await searchNode(page, node)).click();
	await page.getByText(action, { exact: true }).click();
	await page.getByTestId('node-parameters').waitFor();
}

/** Adds a node behind the one that was added last; it opens by itself. */
export async function addNodeAfterLast(page: Page, node: INodeType, action: string): Promise<void> {
	await page.getByTestId('canvas-handle-plus').last().click();
	await addNode(page, node, action);
}

/** Adds the node as a tool of the agent on the canvas; it opens by itself. */
export async function addTool(page: Page, { description }: INodeType): Promise<void> {
	await page.locator('[data-connection-type=ai_tool]').getByTestId('canvas-handle-plus').click();
	await page.getByTestId('node-creator-search-bar').fill(description.displayName);
	await page.getByTestId('item-iterator-item').filter({ hasText: description.description }).click();
	await page.getByTestId('node-parameters').waitFor();
}

/** Leaves a field of the open tool to the model. */
export async function letModelDefine(page: Page, field: string): Promise<void> {
	const label = page.getByText(field, { exact: true });
	const item = page.getByTestId('parameter-item').filter({ has: label });
	await item.getByTestId('from-ai-override-button').click();
	await item.getByTestId('fromAI-override-field').waitFor();
}

/** Opens a node on the canvas by the name it has there. */
export async function openNode(page: Page, name: string): Promise<void> {
	await page.getByTestId('canvas-node').filter({ hasText: name }).first().dblclick();
	await page.getByTestId('node-parameters').waitFor();
}

/** Goes back from an open node to the canvas. */
export async function closeNode(page: Page): Promise<void> {
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('node-parameters').waitFor({ state: 'detached' });
}

/** Chooses one of the saved credentials in the open node. */
export async function chooseCredential(page: Page, name: string): Promise<void> {
	await page.getByTestId('node-credentials-select').click();
	await page.getByRole('option', { name }).click();
}

/** Chooses resource and operation of the open node by the names that the lists show. */
export async function chooseOperation(
	page: Page,
	resource: string,
	operation: string,
): Promise<void> {
	await chooseFrom(page.getByTestId('parameter-input-resource'), resource);
	await chooseFrom(page.getByTestId('parameter-input-operation'), operation);
}

/**
 * Picks the third record of the first locator's list in the open node, after a search for the beginning
 * of its name, which it gives.
 */
export async function pickRecord(page: Page, found: () => Promise<void>): Promise<string> {
	const records = page.getByTestId('rlc-item');
	await page.getByTestId('rlc-input').first().click();
	const record = records.nth(2);
	const name = await record.innerText();
	const sought = name.split(/[(,]/)[0]!.trim();
	await page.getByTestId('rlc-search').fill(sought);
	// The list is read anew: it still shows others until it has come.
	await records.filter({ hasNotText: sought }).first().waitFor({ state: 'detached' });
	await records.filter({ hasText: name }).waitFor();
	await found();
	await records.filter({ hasText: name }).click();
	await page.getByTestId('rlc-search').waitFor({ state: 'detached' });
	const shown = await page.getByTestId('rlc-input').first().inputValue();
	if (shown !== name) throw new Error(`"${shown}" is picked, not "${name}"`);
	return name;
}

/** Runs the open node, and waits until its output is there ("50 items"). */
export async function executeStep(page: Page, count: string): Promise<void> {
	const button = page.getByTestId('node-execute-button');
	await button.click();
	await page.getByTestId('output-panel').getByText(count, { exact: true }).waitFor();
	await button.getByText('Execute step').waitFor();
}

/** Runs a saved workflow to its successful end, and shows all of it. */
export async function runWorkflow({ page, playground }: Editor, id: string): Promise<void> {
	await page.goto(`${playground.n8n.url}/workflow/${id}`);
	const button = page.getByTestId('execute-workflow-button').first();
	await button.click();
	// Some wait a minute for a platform's rate limit.
	const done = page.getByText('Workflow executed successfully');
	await done.waitFor({ timeout: 240_000 });
	await button.getByText('Execute workflow').waitFor();
	await page.getByTestId('zoom-to-fit').click();
}

/** Sends a message in the open chat, and waits until a response with this text comes. */
export async function sendChatMessage(
	page: Page,
	message: string,
	response: string,
): Promise<void> {
	const responses = page.locator('.chat-message-from-bot').filter({ hasText: response });
	const before = await responses.count();
	const input = page.getByPlaceholder('Type message');
	await input.fill(message);
	await input.press('Enter');
	await responses.nth(before).waitFor();
}

/** Chooses from a drop-down field by the name that the list shows. */
export async function chooseFrom(field: Locator, name: string): Promise<void> {
	const input = field.locator('input');
	if ((await input.inputValue()) === name) return;
	await input.click();
	// The name of one option may stand in the description of another.
	const page = field.page();
	const named = page.getByText(name, { exact: true });
	await page.getByRole('option').filter({ has: named }).click();
}

/** Waits until the open node shows a field of each of these names. */
export async function expectFields(page: Page, labels: string[]): Promise<void> {
	const parameters = page.getByTestId('node-parameters');
	for (const label of labels) await parameters.getByText(label, { exact: true }).first().waitFor();
}

/** Checks what drop-down fields of the open node show, each by the parameter's name. */
export async function expectChoices(page: Page, shown: Record<string, string>): Promise<void> {
	for (const [parameter, wanted] of Object.entries(shown)) {
		const field = page.getByTestId(`parameter-input-${parameter}`).locator('input');
		const seen = await field.inputValue();
		if (seen !== wanted) throw new Error(`"${parameter}" shows "${seen}", not "${wanted}"`);
	}
}

/** Checks that the open node shows none of its fields as wrong: empty, or with a value it does not know. */
export async function expectNoIssues(page: Page): Promise<void> {
	const marked = page
		.getByTestId('parameter-item')
		.filter({ has: page.getByTestId('parameter-issues') });
	const names = (await marked.allInnerTexts()).map((text) => text.split('\n')[0]);
	if (names.length > 0) throw new Error(`n8n marks as wrong: ${names.join(', ')}`);
}

/** Opens the list of what a collection of the open node offers, and takes a picture of it. */
export async function seeChoices(
	page: Page,
	collection: string,
	choices: string[],
	picture: string,
): Promise<void> {
	await page.getByPlaceholder(collection).click();
	for (const choice of choices) {
		await page.getByTestId('collection-parameter-option').getByText(choice).waitFor();
	}
	await screenshot(page, picture);
	// A click beside the open list closes it.
	await page.getByTestId('tab-params').click();
}

/** Switches the theme, and waits until it has reached the node's icon. */
export async function setTheme(
	page: Page,
	theme: 'light' | 'dark',
	{ description }: INodeType,
): Promise<void> {
	const icons = description.icon as Record<typeof theme, string>;
	await page.emulateMedia({ colorScheme: theme });
	await page
		.locator(`img[src$="${icons[theme].replace('file:', '/')}"]`)
		.first()
		.waitFor();
}

/** Saves a picture of the open node's fields, those too that one would have to scroll to. */
export async function screenshotPanel(page: Page, name: string): Promise<void> {
	const panel = page.locator('.node-settings');
	const scrolled = page.getByTestId('node-parameters');
	await showingAll(page, scrolled, async () => await screenshot(panel, name));
}
