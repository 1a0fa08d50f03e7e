import { CommerceInterface } from '../../nodes/CommerceInterface/CommerceInterface.node.ts';
import { screenshot } from './browser';
import {
	addNode,
	addNodeAfterLast,
	chooseCredential,
	closeNode,
	type Editor,
	executeStep,
	expectFields,
	openNodePanel,
	seeChoices,
	setTheme,
} from './n8nEditor';

const node = new CommerceInterface();

/** Reads orders, sees them in both themes, and hands them to the wrong operation. */
export async function useCommerceInterface(editor: Editor): Promise<void> {
	const { page, step } = editor;
	const picture = async (name: string) => await screenshot(page, `commerceInterface-${name}`);

	await step('Add "Get many orders", with the credential and its fields', async () => {
		await openNodePanel(editor);
		await addNode(page, node, 'Get many orders');
		await expectFields(page, ['Resource', 'Operation', 'Output', 'Return All', 'Limit']);
		await chooseCredential(page, 'CommerceInterface sandbox');
		await picture('get-many-orders');
	});
	await step('See what Filters and Options offer', async () => {
		const prefix = 'commerceInterface';
		await seeChoices(page, 'Add Filter', ['Start Date', 'End Date'], `${prefix}-filters`);
		await seeChoices(page, 'Add Option', ['Add ISO Date', 'Pages at a Time'], `${prefix}-options`);
	});
	await step('Run the step and see 50 orders', async () => {
		await executeStep(page, '50 items');
		await picture('orders-light');
	});
	await step('See the same in the dark theme', async () => {
		await setTheme(page, 'dark', node);
		await picture('orders-dark');
		await closeNode(page);
		await page.getByTestId('zoom-to-fit').click();
		await picture('canvas-dark');
		await setTheme(page, 'light', node);
		await picture('canvas-light');
	});
	await step('Be told what to do when orders come in place of line items', async () => {
		await addNodeAfterLast(page, node, 'Mark line items as exported');
		await expectFields(page, ['Resource', 'Operation', 'Line Item ID']);
		await page.getByTestId('node-execute-button').click();
		await page.getByText("50 of 50 items can't be used").first().waitFor();
		await page.getByText('set its Output to Line Items').first().waitFor();
		await picture('error');
		await closeNode(page);
	});
}
