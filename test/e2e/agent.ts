import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeNameToToolName } from 'n8n-workflow';
import { sandboxCredential } from '../../fixtures/n8n/examples';
import type { Playground } from '../../fixtures/n8n/playground';
import { folders } from '../../fixtures/n8n/settings';
import { type PlatformEntry, platforms } from '../../fixtures/platforms';
import { screenshot } from './browser';
import { type FirstUse, type Operation, operationsOfOneRecord } from './firstUse';
import {
	addTool,
	chooseCredential,
	chooseOperation,
	closeNode,
	type Editor,
	letModelDefine,
	sendChatMessage,
	setTheme,
} from './n8nEditor';
import { type StandInModel, startStandInModel } from './standInModel';

const TOOLS_FILE = join('build', 'agent-tools.json');
const LANGCHAIN = '@n8n/n8n-nodes-langchain';
/** n8n asks that Simplify leaves no more fields than this. */
const SIMPLE_FIELDS = 10;

/** An operation of a platform's node that an agent has as a tool, and its only field. */
interface Tool extends Operation {
	entry: PlatformEntry;
	/** What n8n calls the tool's node, and describes the tool as. */
	label: string;
	/** What the model calls it. */
	name: string;
}

/**
 * Gives an AI agent every platform's node as a tool, by hand, and chats with it. A stand-in takes the
 * place of the model: it calls the tool that the message names.
 */
export async function useAsTools(
	editor: Editor,
	firstUses: ReadonlyMap<PlatformEntry, FirstUse>,
): Promise<void> {
	const { page, playground, step } = editor;
	const model = await startStandInModel();
	const uses = [...firstUses].map(([entry, use]) => ({ ...use, tool: toolOf(entry, use.tried) }));
	const deletions = platforms.flatMap((entry) =>
		operationsOfOneRecord(entry)
			.filter(({ definition }) => definition.name === 'Delete')
			.slice(0, 1)
			.map((operation) => toolOf(entry, operation)),
	);
	const tools = [...uses.map(({ tool }) => tool), ...deletions];

	await step('Open an AI agent that has a model, and no tools yet', async () => {
		const id = await saveAgent(playground, model);
		await page.goto(`${playground.n8n.url}/workflow/${id}`);
	});
	for (const tool of tools) {
		await step(`Add the tool "${tool.label}"`, async () => {
			await addTool(page, tool.entry.node);
			await chooseCredential(page, sandboxCredential(tool.entry));
			await chooseOperation(page, tool.resourceName, tool.definition.name);
			await letModelDefine(page, tool.record.displayName);
			await screenshot(page, `agent-${tool.entry.node.description.name}-${tool.operation}`);
			await closeNode(page);
		});
	}
	await step('See all tools on the canvas', async () => {
		await page.getByTestId('tidy-up-button').click();
		await page.getByTestId('zoom-to-fit').click();
		for (const theme of ['dark', 'light'] as const) {
			for (const { entry } of tools) await setTheme(page, theme, entry.node);
			await screenshot(page, `agent-${theme}`);
		}
	});
	await step('Open the chat, where the model gets to know the tools', async () => {
		await page.getByTestId('workflow-chat-button').click();
		await sendChatMessage(page, 'hello', 'There is no tool hello.');
		mkdirSync(join(folders.root, 'build'), { recursive: true });
		writeFileSync(join(folders.root, TOOLS_FILE), JSON.stringify(model.tools(), null, '\t'));
		checkTools(model, tools);
	});
	for (const { tool, id } of uses) {
		await step(`Chat: the agent responses with what "${tool.label}" gives`, async () => {
			checkResult(await call(editor, model, tool, id), playground, tool, id);
			await screenshot(page, `agent-chat-${tool.entry.node.description.name}`);
		});
	}
	for (const tool of deletions) {
		await step(`Chat: "${tool.label}" refuses to run without an ID`, async () => {
			checkRefusal(await call(editor, model, tool, ''), playground, tool);
		});
	}
}

function toolOf(entry: PlatformEntry, operation: Operation): Tool {
	const label = `${operation.definition.action} in ${entry.platform.name}`;
	return { ...operation, entry, label, name: nodeNameToToolName(label) };
}

/** Saves a chat with an agent and its model, all of them n8n's own, and gives the workflow's ID. */
async function saveAgent({ api }: Playground, { url }: StandInModel): Promise<string> {
	const name = 'Stand-in model';
	const type = 'openAiApi';
	const id = await api.saveCredential(name, type, { apiKey: 'none', url });
	const workflowId = 'agent';
	const nodes = [
		{ name: 'Chat', type: 'chatTrigger', typeVersion: 1.1, parameters: {} },
		{ name: 'AI Agent', type: 'agent', typeVersion: 3.1, parameters: {} },
		{
			name: 'Model',
			type: 'lmChatOpenAi',
			typeVersion: 1.3,
			parameters: {
				model: { __rl: true, mode: 'id', value: 'stand-in' },
				responsesApiEnabled: false,
			},
			credentials: { [type]: { id, name } },
		},
	];
	const positions = [
		[0, 0],
		[200, 0],
		[100, 200],
	];
	await api.createWorkflow(workflowId, {
		name: 'AI agent',
		nodes: nodes.map((node, nth) => ({
			...node,
			id: node.name,
			type: `${LANGCHAIN}.${node.type}`,
			position: positions[nth],
		})),
		connections: {
			Chat: { main: [[{ node: 'AI Agent', type: 'main', index: 0 }]] },
			Model: {
				ai_languageModel: [[{ node: 'AI Agent', type: 'ai_languageModel', index: 0 }]],
			},
		},
	});
	return workflowId;
}

/** Checks that the model was told of each tool what it does, and of its one field. */
function checkTools(model: StandInModel, tools: Tool[]) {
	for (const { name, label, record } of tools) {
		const told = model.tools().find((tool) => tool.name === name);
		if (told?.description !== label) {
			throw new Error(`The model knows no tool "${name}" that is described as "${label}"`);
		}
		const fields = Object.entries(told.parameters.properties);
		const [field, schema] = fields[0] ?? [];
		if (fields.length !== 1 || field !== fieldName(record.displayName) || schema?.type !== 'string')
			throw new Error(`"${name}" takes ${JSON.stringify(told.parameters)}`);
	}
}

/** What n8n calls a field that it leaves to the model. */
const fieldName = (label: string) => label.replace(/[^a-zA-Z0-9-]/g, '_');

/** Has the agent call a tool, and gives the item that the model got, once the agent's response shows. */
async function call(
	{ page, playground }: Editor,
	model: StandInModel,
	tool: Tool,
	value: string,
): Promise<Record<string, unknown>> {
	playground.sandbox.clearRequests();
	await sendChatMessage(page, `${tool.name} ${value}`.trim(), 'The tool says:');
	const items = JSON.parse(model.results().at(-1)!) as Array<Record<string, unknown>>;
	return items[0] ?? {};
}

/** Checks that a tool has read the record from the sandbox, and gave as few fields as it should. */
function checkResult(
	item: Record<string, unknown>,
	{ sandbox }: Playground,
	tool: Tool,
	id: string,
) {
	if (!Object.values(item).map(String).includes(id)) throw new Error(`No ${id} in the result`);
	const isRequested = sandbox.requests().some((request) => JSON.stringify(request).includes(id));
	if (!isRequested) throw new Error('The sandbox was not called');
	const count = Object.keys(item).length;
	if (tool.simplifies && count > SIMPLE_FIELDS) throw new Error(`${count} fields came back`);
}

/** Checks that a tool has said what is missing, and sent nothing. */
function checkRefusal({ error }: Record<string, unknown>, { sandbox }: Playground, tool: Tool) {
	if (!String(error).startsWith(`${tool.record.displayName} is empty`)) {
		throw new Error(`The tool says: ${String(error)}`);
	}
	const sent = sandbox.requests().map(({ method, path }) => `${method} ${path}`);
	if (sent.length > 0) throw new Error(`The sandbox was called: ${sent.join(', ')}`);
}
