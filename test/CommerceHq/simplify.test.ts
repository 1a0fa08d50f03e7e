import { operationsOf, platforms } from '../../fixtures/platforms';
import { byId, jsonOf, ok, runOperation, useSandbox } from './support';

const used = useSandbox();

const { platform, samples } = platforms.find(({ folder }) => folder === 'CommerceHq')!;
const simplifying = operationsOf(platform).filter(({ definition }) => definition.simplify);

/** What an operation's sample gives, with all that it shows or simplified. */
async function give(name: string, simplify: boolean) {
	const { parameters, input = [{}], binary } = samples[name]!(used.sandbox);
	if (!Array.isArray(input)) throw new Error(`The sample of ${name} has to be made ready`);
	const items = await ok(
		runOperation(
			used.sandbox,
			name,
			{ ...parameters, simplify },
			{ input: input.map((json) => ({ json, binary })) },
		),
	);
	return jsonOf(items);
}

test.each(simplifying)('$name gives ten fields at most, or all of them', async ({ name }) => {
	const simple = await give(name, true);
	used.sandbox.reset();
	const whole = await give(name, false);
	expect(simple).toHaveLength(whole.length);
	expect(simple.length).toBeGreaterThan(0);
	for (const item of simple) expect(Object.keys(item).length).toBeLessThanOrEqual(10);
	expect(Math.max(...whole.map((item) => Object.keys(item).length))).toBeGreaterThan(10);
});

const changing = simplifying.filter(({ resource, definition }) => {
	const reads = definition.pagination !== undefined || definition.name === 'Get';
	return !reads && resource !== 'file';
});

test.each(changing)('$name gives the same fields as a read', async ({ name, resource }) => {
	const [changed] = await give(name, true);
	const key = resource === 'order' ? 'order_id' : 'id';
	const { [key]: id, ...fields } = changed!;
	const { items } = await runOperation(used.sandbox, `${resource}.get`, {
		[resource]: byId(Number(id)),
	});
	expect(jsonOf(items)).toEqual([{ id, ...fields }]);
});

const single = simplifying.filter(({ definition: { pagination, batch } }) => !pagination && !batch);

test.each(single)('$name leaves what is no record as it is', async ({ name, resource }) => {
	used.sandbox.addFaults({ status: 200, body: { message: 'Done.' } });
	const [response] = await give(name, true);
	const order = resource === 'order' && name !== 'order.get' ? { order_id: 4164 } : {};
	expect(response).toEqual({ ...order, message: 'Done.' });
});

test('a collection that is picked by hand has its products by ID', async () => {
	const { items } = await runOperation(used.sandbox, 'collection.get', { collection: byId(7) });
	expect(jsonOf(items)).toEqual([
		{
			id: 7,
			title: 'Presents',
			type: 0,
			is_draft: false,
			description: null,
			seo_url: 'presents',
			match_products: [14],
			rules_match_condition: null,
			rules: null,
		},
	]);
});

test('a collection that is filled by rules has them, and of its products a few fields', async () => {
	used.sandbox.addFaults({
		status: 200,
		body: { id: 10, rules: [{ type: 0 }], products: [{ id: 14, sku: 'A', tags: ['dog'] }, null] },
	});
	const { items } = await runOperation(used.sandbox, 'collection.get', {
		collection: byId(10),
		options: { includeProducts: true },
	});
	expect(jsonOf(items)).toMatchObject([
		{ id: 10, rules: [{ type: 0 }], match_products: null, title: null },
	]);
	expect(items[0]?.json.products).toEqual([{ id: 14, title: null, sku: 'A', price: null }]);
});

const FILE = {
	id: 453,
	name: 'ring.png',
	mime: 'image/png',
	size: 24,
	type: 'files',
	is_image: 1,
	image_width: 640,
	image_height: 480,
	full_url: 'https://cdn.example.com/ring.png',
};

test.each(['file.getAll', 'file.upload'])('%s gives a file in few fields', async (name) => {
	const file = { ...FILE, theme_id: null, url: 'uploads/ring.png', image_max_size_available: 8 };
	used.sandbox.addFaults({ status: 200, body: [file] });
	const { items } = await runOperation(
		used.sandbox,
		name,
		{},
		{ input: [{ json: {}, binary: { data: { data: '', mimeType: 'image/png' } } }] },
	);
	expect(jsonOf(items)).toEqual([FILE]);
});

test('a file that lacks fields has null for them', async () => {
	used.sandbox.addFaults({ status: 200, body: [{ id: 453 }] });
	const { items } = await runOperation(used.sandbox, 'file.getAll');
	const nothing = Object.fromEntries(Object.keys(FILE).map((name) => [name, null]));
	expect(jsonOf(items)).toEqual([{ ...nothing, id: 453 }]);
});
