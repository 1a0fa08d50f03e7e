import { text } from 'node:stream/consumers';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stopAtEnd } from '../../fixtures/n8n/lifecycle';

/** A tool as a language model gets to know it. */
export interface ToolForModel {
	name: string;
	description: string;
	/** JSON schema of what the model has to give. */
	parameters: { properties: Record<string, { type: string; description?: string }> };
}

interface Message {
	role: string;
	content: unknown;
}

interface ChatRequest {
	messages: Message[];
	tools?: Array<{ function: ToolForModel }>;
}

/** A running stand-in for a language model. */
export interface StandInModel {
	/** The base URL for n8n's OpenAI credential. */
	url: string;
	/** The tools that the last request offered. */
	tools(): ToolForModel[];
	/** What the tools have given back, oldest first, as the model got it. */
	results(): string[];
}

/**
 * Speaks just enough of OpenAI's chat API to be a model that does what it is told: on "Get_a_product 42"
 * it calls that tool with 42 for each of its parameters, and says what came back.
 */
export async function startStandInModel(): Promise<StandInModel> {
	let tools: ToolForModel[] = [];
	const results: string[] = [];

	const reply = ({ messages, tools: offered = [] }: ChatRequest) => {
		tools = offered.map((tool) => tool.function);
		const last = messages.at(-1)!;
		if (last.role === 'tool') {
			results.push(textOf(last));
			return { content: `The tool says: ${textOf(last)}` };
		}
		const [name, ...value] = textOf(last).split(' ');
		const tool = tools.find((one) => one.name === name);
		return tool
			? { content: null, tool_calls: [callOf(tool, value.join(' '))] }
			: { content: `There is no tool ${name}.` };
	};

	const server = createServer((request, response) => {
		void respond(request, response, reply);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	stopAtEnd({ stop: async () => void server.close() });
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		tools: () => tools,
		results: () => results,
	};
}

/** A message's text; n8n sends that of a tool in parts. */
function textOf({ content }: Message): string {
	if (!Array.isArray(content)) return String(content);
	return content.map(({ text }: { text?: string }) => text ?? '').join('');
}

const callOf = ({ name, parameters }: ToolForModel, value: string) => ({
	id: 'call_1',
	type: 'function',
	function: {
		name,
		arguments: JSON.stringify(
			Object.fromEntries(Object.keys(parameters.properties).map((one) => [one, value])),
		),
	},
});

async function respond(
	request: IncomingMessage,
	response: ServerResponse,
	reply: (chat: ChatRequest) => object,
) {
	const body = await text(request);
	const message = { role: 'assistant', ...reply(JSON.parse(body) as ChatRequest) };
	response.setHeader('content-type', 'application/json');
	response.end(
		JSON.stringify({
			id: 'chat_1',
			object: 'chat.completion',
			created: 0,
			model: 'stand-in',
			choices: [
				{ index: 0, message, finish_reason: 'tool_calls' in message ? 'tool_calls' : 'stop' },
			],
			usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
		}),
	);
}
