import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../nodes/shared';
import { sandboxCredential } from '../../fixtures/n8n/examples';
import { folders } from '../../fixtures/n8n/settings';
import { schemaPath } from '../../fixtures/outputs';
import { operationsOf, type PlatformEntry } from '../../fixtures/platforms';
import { screenshot } from './browser';
import {
	addNodeAfterLast,
	chooseCredential,
	chooseOperation,
	closeNode,
	type Editor,
	executeStep,
	openNode,
	pickRecord,
} from './n8nEditor';

/** How many of an output's fields are looked for: others would have to be scrolled to. */
const FIELDS = 5;

/** What was tried with a platform's node, and the ID of the record that it was tried with. */
export interface FirstUse {
	tried: Operation;
	id: string;
}

/** An operation that needs nothing but one record, which can be picked from a list. */
export type Operation = ReturnType<typeof operationsOfOneRecord>[number];

/** The operations of a platform that need nothing but one record, which can be picked from a list. */
export const operationsOfOneRecord = ({ platform }: PlatformEntry) =>
	operationsOf(platform).flatMap((operation) => {
		const properties = fieldsOf(operation.definition, platform).map(({ property }) => property);
		const [record, ...others] = properties.filter(({ required }) => required);
		if (record?.type !== 'resourceLocator' || others.length > 0) return [];
		const simplifies = properties.some(({ displayName }) => displayName === 'Simplify');
		return [{ ...operation, record, simplifies }];
	});

/** Sets up the node that is open, sees what it will give out, and runs it, all by hand. */
export async function useOpenNode(editor: Editor, entry: PlatformEntry): Promise<FirstUse> {
	const { page, step } = editor;
	const { node, platform } = entry;
	const tried = operationsOfOneRecord(entry)[0];
	if (!tried) throw new Error(`${platform.name} has no operation that needs just one record`);
	const picture = async (name: string) =>
		await screenshot(page, `${node.description.name}-${name}`);
	let picked = '';
	let id = '';

	await step('Choose a saved credential, a resource and an operation', async () => {
		await chooseCredential(page, sandboxCredential(entry));
		await chooseOperation(page, tried.resourceName, tried.definition.name);
	});
	await step('Search for a record in the list, and pick it', async () => {
		picked = await pickRecord(page, async () => await picture('list'));
	});
	await step('See the fields of the output in the next node, before anything has run', async () => {
		await closeNode(page);
		await addNodeAfterLast(page, node, operationsOf(platform)[0]!.definition.action);
		const input = page.getByTestId('ndv-input-panel');
		await input.getByTestId('schema-preview-warning').waitFor();
		for (const field of outputFields(entry, tried).slice(0, FIELDS)) {
			await input.getByText(field, { exact: true }).first().waitFor();
		}
		await picture('fields-before-running');
		await closeNode(page);
	});
	await step('Execute the step, and see the picked record', async () => {
		await openNode(page, tried.definition.action);
		await executeStep(page, '1 item');
		id = await idInOutput(editor, picked);
		await picture('output');
		await closeNode(page);
	});
	return { tried, id };
}

/** The fields of an operation's output, as its schema lists them. */
function outputFields(entry: PlatformEntry, { resource, operation }: Operation): string[] {
	const file = join(folders.root, schemaPath(entry, resource, operation));
	const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
	return Object.keys(properties);
}

/** The value of the output that also stands in the name that the record had in the list. */
async function idInOutput({ page }: Editor, name: string): Promise<string> {
	const words = name.split(/[\s,:()<>]+/);
	const values = await page.getByTestId('output-panel').locator('td').allInnerTexts();
	const id = values.map((value) => value.trim()).find((value) => words.includes(value));
	if (id === undefined) throw new Error(`Nothing of "${name}" is in ${values.join(', ')}`);
	return id;
}
