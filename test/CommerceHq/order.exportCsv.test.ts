import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { runWorkflow } from '../../fixtures/engine/engine';
import { orderOf } from './sent';
import {
	callsOf,
	credentialFor,
	jsonOf,
	nodeType,
	ok,
	operationOf,
	pairsOf,
	useSandbox,
} from './support';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

const exportCsv = operationOf(used, 'order.exportCsv', { templateId: '1' });

const textIn = (item: INodeExecutionData | undefined, field = 'data') =>
	Buffer.from(item?.binary?.[field]?.data ?? '', 'base64').toString();

const inputOf = (...ids: unknown[]) =>
	ids.map((id) => ({ json: { id } })) as unknown as INodeExecutionData[];

const HEAD = 'order_id,email,title,sku,quantity,price,notes\r\n';
const LINE_91 = '91,developer@commercehq.com,Fancy bear 1000,,1,25,\r\n';
const LINE_4041 = '4041,tester@testmailhq.com,Amazing necklace,0170301,1,13.94,\r\n';
const LINE_4 = '4,temp5@iwoooky.me,Good product 123,,2,26,\r\n';

test('one order comes as a CSV file that is named after it', async () => {
	const items = await ok(exportCsv({ orderIds: '91' }));
	expect(requests()).toEqual([
		{
			method: 'POST',
			path: '/orders/91/exportcsv',
			body: { order_ids: [91], template_id: 1 },
		},
	]);
	const file = HEAD + LINE_91;
	expect(items).toMatchObject([
		{
			json: { fileName: 'order-91.csv', mimeType: 'text/csv', fileSize: Buffer.byteLength(file) },
			binary: { data: { fileName: 'order-91.csv', mimeType: 'text/csv', fileExtension: 'csv' } },
		},
	]);
	expect(textIn(items[0])).toBe(file);
});

test.each([
	['with commas between them', '4041, 91,4'],
	['as an expression that gives a list', '={{ [4041, "91", 4] }}'],
	['each once', '={{ [4041, 91, 4041, 4, "91"] }}'],
])('several orders, %s, come in one file; the path names the first', async (_, orderIds) => {
	const { items } = await exportCsv({ orderIds });
	expect(requests()).toEqual([
		{
			method: 'POST',
			path: '/orders/4041/exportcsv',
			body: { order_ids: [4041, 91, 4], template_id: 1 },
		},
	]);
	expect(items[0]?.json).toMatchObject({ fileName: 'orders.csv' });
	expect(textIn(items[0])).toBe(HEAD + LINE_4041 + LINE_91 + LINE_4);
});

test('each input item gets a file of its own if nothing else is said', async () => {
	const { items } = await exportCsv({}, { input: inputOf(91, 4) });
	expect(items.map((item) => textIn(item))).toEqual([HEAD + LINE_91, HEAD + LINE_4]);
	expect(jsonOf(items)).toMatchObject([{ fileName: 'order-91.csv' }, { fileName: 'order-4.csv' }]);
	expect(pairsOf(items)).toEqual([0, 1]);
});

test('all input items come in one file, with an expression for all of them and Execute Once', async () => {
	const { items } = await exportCsv(
		{ orderIds: '={{ $input.all().map((item) => item.json.id) }}' },
		{ input: inputOf(91, 4041, 4), executeOnce: true },
	);
	expect(requests()).toMatchObject([{ body: { order_ids: [91, 4041, 4] } }]);
	expect(items).toHaveLength(1);
	expect(textIn(items[0])).toBe(HEAD + LINE_91 + LINE_4041 + LINE_4);
});

test('the orders of a search come in one file', async () => {
	const node = (name: string, parameters: INodeParameters) => ({
		node: nodeType,
		name,
		parameters: { resource: 'order', ...parameters },
		credentials: { commerceHqApi: 'commerceHqApi' },
	});
	const { output, error } = await runWorkflow({
		nodes: [
			node('Find', { operation: 'search', returnAll: true, filters: { fulfilmentStatus: [5] } }),
			{
				...node('Export', {
					operation: 'exportCsv',
					templateId: '1',
					orderIds: "={{ $('Find').all().map((item) => item.json.id) }}",
				}),
				executeOnce: true,
			},
		],
		credentials: { commerceHqApi: credentialFor(used.sandbox) },
	});
	expect(error).toBeUndefined();
	const ids = output('Find').map(({ json }) => Number(json.id));
	const lines = ids.flatMap((id) => orderOf(used.sandbox, id).items);
	expect(ids.length).toBeGreaterThan(30);
	const file = output('Export');
	expect(file).toHaveLength(1);
	expect(textIn(file[0]).trim().split('\r\n')).toHaveLength(lines.length + 1);
});

test('the file goes into the field of choice', async () => {
	const { items } = await exportCsv({ orderIds: '91', options: { outputField: 'csv' } });
	expect(Object.keys(items[0]?.binary ?? {})).toEqual(['csv']);
	expect(textIn(items[0], 'csv')).toBe(HEAD + LINE_91);
});

test('name and type are what CommerceHQ says, if it does', async () => {
	used.sandbox.addFaults({
		status: 200,
		body: 'id\t91\n',
		headers: {
			'content-type': 'text/tab-separated-values',
			'content-disposition': 'attachment; filename="october.tsv"',
		},
	});
	const { items } = await exportCsv({ orderIds: '91' });
	expect(items[0]?.json).toMatchObject({
		fileName: 'october.tsv',
		mimeType: 'text/tab-separated-values',
	});
});

test('a JSON response comes out as JSON', async () => {
	const { items } = await exportCsv({ orderIds: '91, 4', templateId: '2' });
	expect(requests()).toMatchObject([{ body: { template_id: 2 } }]);
	expect(items).toEqual([
		{
			json: { url: 'https://files.example.com/commercehq-sandbox/exports/91.csv' },
			pairedItem: { item: 0 },
		},
	]);
});

test('a JSON list comes out as items', async () => {
	used.sandbox.addFaults({ status: 200, body: [{ id: 91 }, { id: 4 }] });
	const { items } = await exportCsv({ orderIds: '91, 4' });
	expect(jsonOf(items)).toEqual([{ id: 91 }, { id: 4 }]);
});

test('Additional Fields (JSON) are merged on top', async () => {
	await exportCsv({ orderIds: '91', options: { additionalFieldsJson: '{"separator": ";"}' } });
	expect(requests()).toMatchObject([{ body: { order_ids: [91], template_id: 1, separator: ';' } }]);
});
