import Ajv from 'ajv';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inferSchema } from '../../fixtures/outputSchema';
import { outputOf, SANDBOX_SETTINGS, schemaPath } from '../../fixtures/outputs';
import { operationsOf, platforms } from '../../fixtures/platforms';
import { startSandbox, type Sandbox } from '../../sandbox/server';

const ROOT = join(__dirname, '../..');

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox(SANDBOX_SETTINGS);
});
afterAll(async () => await sandbox.close());

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

test('there is a schema for each operation, and no other', async () => {
	const present: string[] = [];
	const pattern = 'nodes/*/__schema__/**/*.json';
	for await (const path of glob(pattern, { cwd: ROOT })) present.push(path);
	const wanted = platforms.flatMap((entry) =>
		operationsOf(entry.platform).map(({ resource, operation }) =>
			schemaPath(entry, resource, operation),
		),
	);
	expect(present.sort()).toEqual(wanted.sort());
});

describe.each(platforms)('$platform.name', (entry) => {
	const operations = operationsOf(entry.platform);

	test('has a sample for each operation, and no other', () => {
		expect(Object.keys(entry.samples).sort()).toEqual(operations.map(({ name }) => name).sort());
	});

	describe.each(operations)('$name', ({ name, resource, operation }) => {
		test('gives what its schema says, field for field', async () => {
			const text = await readFile(join(ROOT, schemaPath(entry, resource, operation)), 'utf8');
			const { version, ...schema } = JSON.parse(text) as Record<string, unknown>;
			expect(version).toBe(1);

			const items = await outputOf(entry, name, sandbox);
			const validate = ajv.compile(schema);
			for (const item of items) {
				validate(item);
				expect(validate.errors ?? []).toEqual([]);
			}
			// Without `additionalProperties` a field that the schema lacks is no error above.
			const inferred = inferSchema(items, entry.emptyTypes);
			expect({ ...schema, version }).toEqual(inferred);
			// n8n shows the fields in this order.
			expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(inferred));
		});

		test('gives ten fields at most, unless Simplify is switched off', async () => {
			const text = await readFile(join(ROOT, schemaPath(entry, resource, operation)), 'utf8');
			const { properties = {} } = JSON.parse(text) as { properties?: object };
			expect(Object.keys(properties).length).toBeLessThanOrEqual(10);
		});

		test('has a schema whose fields n8n shows', async () => {
			const text = await readFile(join(ROOT, schemaPath(entry, resource, operation)), 'utf8');
			const hidden: string[] = [];
			const look = (schema: Record<string, unknown>, path: string) => {
				// The editor takes the first type of several and knows no anyOf.
				const [first] = [schema.type].flat();
				if (typeof first !== 'string' || first === 'null') hidden.push(path);
				const children = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
				for (const [key, child] of Object.entries(children)) look(child, `${path}.${key}`);
				if (schema.items) look(schema.items as Record<string, unknown>, `${path}[0]`);
			};
			look(JSON.parse(text) as Record<string, unknown>, '');
			expect(hidden).toEqual([]);
		});
	});
});

test('a field that is null or an object keeps the fields of the object', () => {
	expect(
		inferSchema([
			{ a: null, b: 'x' },
			{ a: { c: 1 }, b: null },
		]),
	).toEqual({
		type: 'object',
		properties: {
			a: { type: 'object', properties: { c: { type: 'integer' } }, nullable: true },
			b: { type: ['string', 'null'] },
		},
		version: 1,
	});
});
