import type { INodeType } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import type { Playground } from '../../playground/playground';
import { screenshot } from './browser';

/** A browser that is signed in to the playground's n8n. */
export interface Editor {
	page: Page;
	playground: Playground;
	/** Does one thing a user does, see `userStep`. */
	step(title: string, act: () => Promise<void>): Promise<void>;
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

/** Chooses from a drop-down field by the name that the list shows. */
export async function chooseFrom(field: Locator, name: string): Promise<void> {
	const input = field.locator('input');
	if ((await input.inputValue()) === name) return;
	await input.click();
	await field.page().getByRole('option', { name }).click();
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
	const size = page.viewportSize()!;
	const hidden = await page
		.getByTestId('node-parameters')
		.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
	await page.setViewportSize({ ...size, height: size.height + hidden });
	await screenshot(page.locator('.node-settings'), name);
	await page.setViewportSize(size);
}
