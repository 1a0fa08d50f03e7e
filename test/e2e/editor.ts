import type { Page } from 'playwright-core';
import { examplesOf } from '../../playground/examples';
import { runToEnd } from '../../playground/lifecycle';
import { type Playground, startPlayground } from '../../playground/playground';
import { login } from '../../playground/settings';
import { platforms } from '../../scripts/platforms';
import { openPage, screenshot, userStep } from './browser';

const actions = [
	'Mark line items as exported',
	'Send tracking of line items',
	'Get many orders',
	'Acknowledge a purchase order',
	'Get many purchase orders',
];

/** What a newcomer does in n8n's editor, click by click, with this package freshly installed. */
void runToEnd(async () => {
	const playground = await startPlayground({ name: 'editor', reset: true });
	const page = await openPage();
	const step = async (title: string, act: () => Promise<void>) => await userStep(page, title, act);

	await step('Sign in', async () => await signIn(page, playground));
	await step('See the package under Settings > Community nodes', async () => {
		await page.goto(`${playground.n8n.url}/settings/community-nodes`);
		await page.getByText('n8n-nodes-commerce-hub').waitFor();
		await screenshot(page, '01-community-nodes');
	});
	await step('Find the node in the panel of a new workflow', async () => {
		await page.goto(`${playground.n8n.url}/workflow/new`);
		await page.getByTestId('canvas-plus-button').click();
		await searchNode(page).waitFor();
		await screenshot(page, '02-panel-search');
	});
	await step('See its actions', async () => {
		await searchNode(page).click();
		for (const action of actions) await page.getByText(action, { exact: true }).waitFor();
		await screenshot(page, '03-panel-actions');
	});
	await step('Add "Get many orders", with the credential and its fields', async () => {
		await page.getByText('Get many orders', { exact: true }).click();
		await expectFields(page, ['Resource', 'Operation', 'Output', 'Return All', 'Limit']);
		await page.getByTestId('node-credentials-select').click();
		await page.getByRole('option', { name: 'CommerceInterface sandbox' }).click();
		await screenshot(page, '04-get-many-orders');
	});
	await step('See what Filters and Options offer', async () => {
		await seeChoices(page, 'Add Filter', ['Start Date', 'End Date'], '05-filters');
		await seeChoices(page, 'Add Option', ['Add ISO Date', 'Pages at a Time'], '06-options');
	});
	await step("See the orders' fields in the next node, before anything has run", async () => {
		await closeNode(page);
		await addAfterLast(page, 'Mark line items as exported');
		await expectFields(page, ['Resource', 'Operation', 'Line Item ID']);
		const input = page.getByTestId('ndv-input-panel');
		await input.getByText('orderid', { exact: true }).waitFor();
		await screenshot(page, '07-fields-before-running');
		await closeNode(page);
	});
	await step('Run the step and see 50 orders', async () => {
		await openNode(page, 'Get many orders');
		await page.getByTestId('node-execute-button').click();
		await page.getByTestId('run-data-item-count').getByText('50 items').waitFor();
		await page.getByTestId('node-execute-button').getByText('Execute step').waitFor();
		await screenshot(page, '08-orders-light');
	});
	await step('See the same in the dark theme', async () => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.locator('img[src$="commerceInterface.dark.svg"]').first().waitFor();
		await screenshot(page, '09-orders-dark');
		await closeNode(page);
		await page.getByTestId('zoom-to-fit').click();
		await screenshot(page, '10-canvas-dark');
		await page.emulateMedia({ colorScheme: 'light' });
		await page.locator('img[src$="commerceInterface.svg"]').first().waitFor();
		await screenshot(page, '11-canvas-light');
	});
	await step('Be told what to do when orders come in place of line items', async () => {
		await openNode(page, 'Mark line items as exported');
		await page.getByTestId('node-execute-button').click();
		await page.getByText("50 of 50 items can't be used").first().waitFor();
		await page.getByText('set its Output to Line Items').first().waitFor();
		await screenshot(page, '15-error');
		await closeNode(page);
	});
	await step('Pick a purchase order from the list', async () => {
		await addAfterLast(page, 'Acknowledge a purchase order');
		await page.getByTestId('rlc-input').click();
		await page.getByTestId('rlc-item').nth(5).waitFor();
		await screenshot(page, '12-purchase-order-list');
		await page.keyboard.press('Escape');
	});
	await step('Be told that a token is wrong', async () => {
		await page.getByTestId('node-credentials-select').click();
		await page.getByTestId('node-credentials-select-item-new').click();
		await fillCredential(page, playground, 'not-the-token');
		const dialog = page.getByTestId('editCredential-modal');
		await dialog.getByText('More details').click();
		await dialog.getByText('CommerceInterface refused the supplier ID or the token').waitFor();
		await screenshot(page, '13-wrong-token');
	});
	await step('Be told that the right token works', async () => {
		await fillCredential(page, playground, playground.sandbox.commerceInterface.token);
		// n8n closes the dialog on success, and tests again when it is opened.
		await page.getByTestId('editCredential-modal').waitFor({ state: 'detached' });
		await page.getByTestId('credential-edit-button').click();
		await page.getByTestId('credentials-config-container-test-success').waitFor();
		await screenshot(page, '14-right-token');
	});
	await step('Run an example workflow', async () => {
		const { id, workflow } = examplesOf(platforms[0]!)[0]!;
		await page.goto(`${playground.n8n.url}/workflow/${id}`);
		await page.getByTestId('execute-workflow-button').first().click();
		const done = page.getByTestId('canvas-node-status-success');
		const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
		await done.nth(steps.length - 1).waitFor({ timeout: 90_000 });
		await page.getByTestId('zoom-to-fit').click();
		await screenshot(page, '16-example-workflow');
	});
	console.log('\nThe screenshots are in build/screenshots.');
});

async function signIn(page: Page, { n8n }: Playground) {
	await page.goto(n8n.url);
	await page.getByLabel('Email').fill(login.email);
	await page.getByLabel('Password').fill(login.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.getByTestId('workflow-card-name').getByText('Ship and export').waitFor();
	await screenshot(page, '00-signed-in');
}

/** Types the node's name in the open panel. The answer is its row there. */
function searchNode(page: Page) {
	const row = page
		.getByTestId('item-iterator-item')
		.filter({ hasText: 'Work with orders, line items' });
	return {
		waitFor: async () => {
			await page.getByTestId('node-creator-search-bar').fill('CommerceInterface');
			await row.waitFor();
		},
		click: async () => await row.click(),
	};
}

async function addAfterLast(page: Page, action: string) {
	await page.getByTestId('canvas-handle-plus').last().click();
	await searchNode(page).waitFor();
	await searchNode(page).click();
	await page.getByText(action, { exact: true }).click();
	await page.getByTestId('node-parameters').waitFor();
}

async function openNode(page: Page, name: string) {
	await page.getByTestId('canvas-node').filter({ hasText: name }).first().dblclick();
	await page.getByTestId('node-parameters').waitFor();
}

async function closeNode(page: Page) {
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('node-parameters').waitFor({ state: 'detached' });
}

async function expectFields(page: Page, labels: string[]) {
	const parameters = page.getByTestId('node-parameters');
	for (const label of labels) await parameters.getByText(label, { exact: true }).waitFor();
}

async function seeChoices(page: Page, collection: string, choices: string[], picture: string) {
	await page.getByPlaceholder(collection).click();
	for (const choice of choices) {
		await page.getByTestId('collection-parameter-option').getByText(choice).waitFor();
	}
	await screenshot(page, picture);
	// A click beside the open list closes it.
	await page.getByTestId('tab-params').click();
}

async function fillCredential(page: Page, { sandbox }: Playground, token: string) {
	const { baseUrl, supplierId } = sandbox.commerceInterface;
	const dialog = page.getByTestId('editCredential-modal');
	const fields = { supplierId, token, baseUrl };
	for (const [name, value] of Object.entries(fields)) {
		await dialog.getByTestId(`parameter-input-${name}`).locator('input').fill(value);
	}
	await dialog.getByTestId('credential-save-button').click();
}
