import type { INodeParameters } from 'n8n-workflow';
import { platforms } from '../../fixtures/platforms';
import {
	byId,
	callsOf,
	runOperation,
	saidBy,
	useMarketplace,
	type OperationOptions,
} from './support';

const used = useMarketplace();

const { samples } = platforms.find(({ folder }) => folder === 'GCommerce')!;

const requests = () => callsOf(used.sandbox);

/** Runs an operation with the parameters of its sample, some of them changed, for the first item of it. */
async function runSample(
	name: string,
	changes: INodeParameters = {},
	options: OperationOptions = {},
) {
	const { parameters, input = [{}] } = samples[name]!(used.sandbox);
	if (!Array.isArray(input)) throw new Error(`The sample of ${name} has to be made ready`);
	return await runOperation(
		used.sandbox,
		name,
		{ ...parameters, ...changes },
		{ input: [{ json: input[0]! }], ...options },
	);
}

const CREDENTIAL_HINT =
	'Check email and API key in the credential, and that API access is switched on for this account in the vendor panel.';

test('wrong credentials are told, with what to check', async () => {
	const credential = { apiKey: 'another-key' };
	expect(saidBy(await runSample('order.getAll', {}, { credential }))).toBe(
		`G-Commerce refused the credentials: Unauthorized: The e-mail or the API key is wrong [item 0] | ${CREDENTIAL_HINT}`,
	);
});

test.each(['order.accept', 'product.create', 'shipment.create'])(
	'%s says that the account may not',
	async (operation) => {
		const credential = { ...used.sandbox.gCommerce.reader };
		expect(saidBy(await runSample(operation, {}, { credential }))).toBe(
			`G-Commerce does not allow this with these credentials: Forbidden: This user may not change anything [item 0] | ${CREDENTIAL_HINT}`,
		);
	},
);

test.each([
	['category.get', 'category'],
	['order.get', 'order'],
	['order.accept', 'order'],
	['product.get', 'product'],
	['product.update', 'product'],
	['product.delete', 'product'],
	['purchaseOrder.get', 'purchaseOrder'],
	['shipment.get', 'shipment'],
	['shipment.update', 'shipment'],
	['shipment.delete', 'shipment'],
])('%s says that there is no such record', async (operation, field) => {
	const noun = field === 'purchaseOrder' ? 'purchase order' : field;
	expect(saidBy(await runSample(operation, { [field]: byId(99) }))).toBe(
		`G-Commerce does not know what was asked for: Not Found: There is no ${noun} 99 [item 0] | Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.`,
	);
	expect(requests()).toHaveLength(1);
});

test.each([
	['category.get', 'Category', 'category'],
	['order.get', 'Order', 'order'],
	['product.get', 'Product', 'product'],
	['product.delete', 'Product', 'product'],
	['purchaseOrder.get', 'Purchase Order', 'purchaseOrder'],
	['shipment.delete', 'Shipment', 'shipment'],
	['shipment.update', 'Shipment', 'shipment'],
])('%s sends nothing with what is no ID', async (operation, label, field) => {
	for (const [value, message] of [
		[' ', 'is empty'],
		['101/2', 'must be a whole number, but is 101/2'],
		['..', 'must be a whole number, but is ..'],
		['*', 'must be a whole number, but is *'],
		['={{ 0 }}', 'must be a whole number, but is 0'],
		['={{ [101, 102] }}', 'must be a text, but is [101,102]'],
	] as const) {
		const { error } = await runSample(operation, { [field]: byId(value) });
		expect(error?.message).toBe(`${label} ${message} [item 0]`);
	}
	expect(requests()).toEqual([]);
});

test.each<[message: string, operation: string, parameters: INodeParameters]>([
	['The filter Status is empty', 'order.getAll', { filters: { status: '={{ $json.no }}' } }],
	['The filter Customer Email is empty', 'order.getAll', { filters: { customerEmail: ' ' } }],
	[
		'The filter Customer ID is empty',
		'order.getAll',
		{ filters: { customerId: '={{ $json.no }}' } },
	],
	["Status can't be J", 'shipment.update', { status: '={{ "J" }}' }],
	["Status can't be empty", 'shipment.update', { status: '={{ $json.no }}' }],
])('%s: %s sends nothing', async (message, operation, parameters) => {
	const { error } = await runSample(operation, parameters);
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(requests()).toEqual([]);
});

/** What a second time would do again. */
const SENT_ONCE = [
	'product.create',
	'product.bulkUpload',
	'product.delete',
	'shipment.create',
	'shipment.delete',
];

describe('after a lost response', () => {
	test.each(SENT_ONCE)('%s is not sent again', async (operation) => {
		used.sandbox.addFaults({ resetAfter: true, times: 1 });
		const said = saidBy(await runSample(operation));
		expect(said).toContain('It may have been carried out all the same');
		expect(said).toContain('Look in G-Commerce before you run it once more.');
		expect(requests()).toHaveLength(1);
	});

	test.each(['order.accept', 'product.update', 'product.bulkUpdate', 'shipment.update'])(
		'%s is sent again',
		async (operation) => {
			used.sandbox.addFaults({ resetAfter: true, times: 1 });
			expect((await runSample(operation)).error).toBeUndefined();
			const [first, second] = requests();
			expect(second).toEqual(first);
			expect(requests()).toHaveLength(2);
		},
	);
});

test.each(SENT_ONCE)('%s does not run with Retry On Fail', async (operation) => {
	const { error } = await runSample(operation, {}, { retryOnFail: true });
	expect(error?.message).toContain('Retry On Fail would send again');
	expect(requests()).toEqual([]);
});
