import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platforms, type PlatformEntry } from '../../fixtures/platforms';

const ROOT = join(__dirname, '../..');

/** A value as it stands in hand-written source: keys without quotes, texts in single quotes. */
function source(value: unknown): string {
	if (typeof value === 'string') {
		return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
	}
	if (Array.isArray(value)) return `[\n${value.map((one) => `${source(one)},\n`).join('')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).filter(([, one]) => one !== undefined);
		const key = (name: string) => (/^\w+$/.test(name) ? name : source(name));
		return `{\n${entries.map(([name, one]) => `${key(name)}: ${source(one)},\n`).join('')}}`;
	}
	return JSON.stringify(value) ?? 'undefined';
}

/** The node as if its whole description had been written by hand. */
function handWritten({ folder, node }: PlatformEntry): string {
	const inputsAndOutputs = /^(inputs|outputs): \[\n'main',\n\],$/gm;
	const description = source(node.description).replace(
		inputsAndOutputs,
		'$1: [NodeConnectionTypes.Main],',
	);
	const methods = (kind: 'listSearch' | 'loadOptions', response: string) =>
		Object.keys(node.methods?.[kind] ?? {})
			.map((name) => `async ${name}() { return ${response}; },`)
			.join('\n');
	return `import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

export class ${folder} implements INodeType {
	description: INodeTypeDescription = ${description};

	methods = {
		listSearch: { ${methods('listSearch', '{ results: [] }')} },
		loadOptions: { ${methods('loadOptions', '[]')} },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}
`;
}

/** Changes to the source that rules of n8n's must complain of: so that silence means something. */
const BROKEN: ReadonlyArray<{ what: string; text: string; other: string; rule: string }> = [
	{
		what: 'a Limit in its own words',
		text: 'Max number of results to return',
		other: 'How many results to return',
		rule: 'n8n-nodes-base/node-param-description-wrong-for-limit',
	},
	{
		what: 'a name that is not in Title Case',
		text: "displayName: 'Options'",
		other: "displayName: 'options'",
		rule: 'n8n-nodes-base/node-param-display-name-miscased',
	},
	{
		what: 'a default of the wrong kind',
		text: 'default: 50,',
		other: "default: 'fifty',",
		rule: 'n8n-nodes-base/node-param-default-wrong-for-number',
	},
	{
		what: 'a switch that is described as a text',
		text: 'Whether to return all results',
		other: 'Return all results',
		rule: 'n8n-nodes-base/node-param-description-boolean-without-whether',
	},
	{
		what: 'a full stop after a single sentence',
		text: 'only up to a given limit',
		other: 'only up to a given limit.',
		rule: 'n8n-nodes-base/node-param-description-excess-final-period',
	},
];

let project: string;
/** The complaints about each file that was linted, by its path in the project. */
let complaints: Map<string, string[]>;

/** The folder of the node with all that is broken: each rule complains of one thing alone. */
const brokenVariant = ({ folder }: PlatformEntry) => `${folder}Broken`;

const fileOf = ({ folder }: PlatformEntry, variant = folder) =>
	join('nodes', variant, `${folder}.node.ts`);

/** Makes a project with what the rules look at beside the nodes' files, and lints it as `n8n-node lint` does. */
beforeAll(async () => {
	project = await mkdtemp(join(tmpdir(), 'lint-'));
	await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
	for (const path of ['package.json', 'tsconfig.json', 'eslint.config.mjs', 'credentials']) {
		await cp(join(ROOT, path), join(project, path), { recursive: true });
	}
	for (const entry of platforms) {
		const code = handWritten(entry);
		await add(entry, entry.folder, code);
		const broken = BROKEN.reduce((now, { text, other }) => now.replaceAll(text, other), code);
		await add(entry, brokenVariant(entry), broken);
	}
	complaints = await lint();
}, 300_000);
afterAll(async () => await rm(project, { recursive: true, force: true }));

async function add(entry: PlatformEntry, variant: string, code: string): Promise<void> {
	const to = join(project, 'nodes', variant);
	await mkdir(to, { recursive: true });
	await cp(join(ROOT, 'nodes', entry.folder), to, {
		recursive: true,
		filter: (path) => !path.endsWith('.ts'),
	});
	await writeFile(join(project, fileOf(entry, variant)), code);
}

interface LintResult {
	filePath: string;
	source?: string;
	messages: Array<{ ruleId: string | null; message: string; line: number }>;
}

/** In a process of its own: the rules are ES modules, which jest does not load. */
async function lint(): Promise<Map<string, string[]>> {
	const eslint = join(ROOT, 'node_modules/eslint/bin/eslint.js');
	const output = await new Promise<string>((resolve, reject) => {
		// Under NODE_ENV=test the rules believe that they are in their own tests.
		const env = { ...process.env, NODE_ENV: 'production' };
		const options = { cwd: project, env, maxBuffer: 64 * 1024 * 1024 };
		// It ends with code 1 when it has complaints; without any output it has failed itself.
		execFile(process.execPath, [eslint, '-f', 'json', 'nodes'], options, (error, out, err) => {
			if (out === '') reject(new Error(err || String(error)));
			else resolve(out);
		});
	});
	return new Map(
		(JSON.parse(output) as LintResult[]).map(({ filePath, source: code = '', messages }) => [
			filePath.slice(filePath.lastIndexOf('nodes')),
			messages.map(
				({ ruleId, message, line }) =>
					`${ruleId}: ${message} (${code.split('\n')[line - 1]?.trim()})`,
			),
		]),
	);
}

describe.each(platforms)("the generated description of $platform.name and n8n's rules", (entry) => {
	test('go together: no error, no warning, no rule switched off', () => {
		expect(complaints.get(fileOf(entry))).toEqual([]);
	});

	test.each(BROKEN)('would not, with $what', ({ text, rule }) => {
		const code = handWritten(entry);
		expect(code).toContain(text);
		const rules = complaints
			.get(fileOf(entry, brokenVariant(entry)))
			?.map((complaint) => complaint.split(': ')[0]);
		expect(rules).toContain(rule);
	});
});
