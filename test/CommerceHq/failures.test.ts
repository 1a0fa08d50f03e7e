import type { INodeParameters } from 'n8n-workflow';
import { operationsOf, platforms } from '../../fixtures/platforms';
import {
	additionalJson,
	byId,
	callsOf,
	ok,
	picked,
	runOperation,
	saidBy,
	useSandbox,
	type OperationOptions,
} from './support';

const used = useSandbox({ orders: 300 });

const requests = () => callsOf(used.sandbox);

const { platform, samples } = platforms.find(({ folder }) => folder === 'CommerceHq')!;

/** Runs an operation with the parameters of its sample, some of them changed, for the first item of it. */
async function runSample(
	name: string,
	changes: INodeParameters = {},
	options: OperationOptions = {},
) {
	const { parameters, input = [{}], binary } = samples[name]!(used.sandbox);
	if (!Array.isArray(input)) throw new Error(`The sample of ${name} has to be made ready`);
	return await runOperation(
		used.sandbox,
		name,
		{ ...parameters, ...changes },
		{ input: [{ json: input[0]!, binary }], ...options },
	);
}

const CREDENTIAL_HINT =
	'Check API key and API password in the credential, and that the private app has access to this part of the store.';
const VALUES_HINT = "Correct the values named in the platform's message and run again.";
const ID_HINT =
	'Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.';

describe('a failure that CommerceHQ responds with', () => {
	test.each<[what: string, fault: object, said: string]>([
		[
			'with a reason',
			{ status: 400, body: { message: 'No page 2' } },
			'CommerceHQ refused the request: No page 2 [item 0] | ',
		],
		[
			'of access',
			{ status: 403, body: { message: 'Forbidden.' } },
			`CommerceHQ does not allow this with these credentials: Forbidden. [item 0] | ${CREDENTIAL_HINT}`,
		],
		[
			'of values, as lists by field',
			{ status: 422, body: { message: 'No', errors: { tax: ['Tax is invalid.', 'Too high.'] } } },
			`CommerceHQ refused the values: No; tax: Tax is invalid. Too high. [item 0] | ${VALUES_HINT}`,
		],
		[
			'of values, as a list of records',
			{ status: 422, body: { message: 'No', errors: [{ field: 'title', message: 'Too long.' }] } },
			`CommerceHQ refused the values: No; title: Too long. [item 0] | ${VALUES_HINT}`,
		],
		[
			'of values, in a form that nobody knows',
			{ status: 422, body: { errors: { title: { max: 5 } } } },
			`CommerceHQ refused the values: title: {"max":5} [item 0] | ${VALUES_HINT}`,
		],
		[
			'with a good status',
			{ status: 200, body: { errors: { title: ['Too long.'] } } },
			'CommerceHQ refused the request: title: Too long. [item 0] | ',
		],
		[
			'as a web page',
			{ html: true },
			'CommerceHQ responded with a web page instead of data [item 0] | ',
		],
	])('%s is told as it is', async (_, fault, said) => {
		used.sandbox.addFaults(fault);
		const result = await runOperation(used.sandbox, 'product.getAll');
		expect(saidBy(result).slice(0, said.length)).toBe(said);
		expect(result.items).toEqual([]);
	});

	test('of credentials says what to check', async () => {
		const credential = { apiPassword: 'wrong-password-7x' };
		const result = await runOperation(used.sandbox, 'product.getAll', {}, { credential });
		expect(saidBy(result)).toBe(
			`CommerceHQ refused the credentials: Your request was made with invalid credentials. [item 0] | ${CREDENTIAL_HINT}`,
		);
	});

	test('as a web page is no file', async () => {
		used.sandbox.addFaults({ html: true });
		expect(saidBy(await runSample('order.exportCsv'))).toContain(
			'CommerceHQ responded with a web page instead of a file',
		);
	});

	test('in place of a list says so', async () => {
		used.sandbox.addFaults({ status: 200, body: { files: [] } });
		expect(saidBy(await runSample('file.getAll'))).toContain('The response is not a list');
	});
});

const unknown = byId(999_999);

test.each<[operation: string, parameters: INodeParameters]>([
	['product.get', { product: unknown }],
	['product.update', { product: unknown }],
	['product.delete', { product: unknown }],
	['customer.get', { customer: unknown }],
	['customer.update', { customer: unknown }],
	['customer.delete', { customer: unknown }],
	['order.get', { order: unknown }],
	['order.getPageNumber', { order: unknown }],
	['order.updateAddress', { order: unknown }],
	['order.updateNotes', { order: unknown }],
	['order.exportCsv', { orderIds: '999999' }],
	['shippingCarrier.update', { shippingCarrier: unknown }],
	['shippingCarrier.delete', { shippingCarrier: unknown }],
	['collection.get', { collection: unknown }],
	['collection.delete', { collection: unknown }],
	['fulfilment.delete', { fulfilment: unknown }],
	['file.delete', { file: unknown }],
])('%s says that there is no such record', async (operation, parameters) => {
	expect(saidBy(await runSample(operation, parameters))).toBe(
		`CommerceHQ does not know what was asked for: Object not found. [item 0] | ${ID_HINT}`,
	);
	expect(requests()).toHaveLength(1);
});

test.each<[operation: string, parameters: INodeParameters, refused: string]>([
	[
		'product.create',
		{
			additionalFields: { images: picked(9999) },
			options: additionalJson({ tags: [''], price: -1 }),
		},
		'tags.0: Tags cannot be blank.; price: Price must be at least 0.',
	],
	[
		'product.update',
		{ updateFields: { images: picked(9999, 8) } },
		'images: Image 9999 does not exist.',
	],
	[
		'customer.create',
		{ options: additionalJson({ address: { billing: { country: 'UK' } } }) },
		'address.billing.country: Country is not a known code.',
	],
	['customer.updateAddress', { address: byId(7) }, 'address.id: Address 7 does not exist.'],
	[
		'order.refund',
		{ order: byId(91), amount: 34.01, restock: 'nothing' },
		'refund: Refund 34.01 is more than the 34.00 left to refund.',
	],
	[
		'order.updateAddress',
		{ options: additionalJson({ shipping: { country: 'Texas' } }) },
		'shipping.country: Country is not a known code.',
	],
	['order.changeCustomer', { customer: byId(7) }, 'id: Customer 7 does not exist.'],
	[
		'order.exportCsv',
		{ orderIds: '91, 7', templateId: '9' },
		'order_ids: Order 7 does not exist.; template_id: Template 9 does not exist.',
	],
	[
		'shipment.update',
		{ updateFields: { shippingCarrier: byId(99) } },
		'data.shipping_carrier: Shipping carrier 99 does not exist.',
	],
	['shippingCarrier.create', { options: additionalJson({ url: 7 }) }, 'url: Url must be text.'],
	[
		'collection.update',
		{ updateFields: { type: 1 } },
		'rules_match_condition: Rules match condition is required with rules.; rules: Rules is required for a collection by rules.',
	],
])('%s names the values that CommerceHQ refuses', async (operation, parameters, refused) => {
	expect(saidBy(await runSample(operation, parameters))).toBe(
		`CommerceHQ refused the values: Validation Failed; ${refused} [item 0] | ${VALUES_HINT}`,
	);
});

test.each<[operation: string, parameters: INodeParameters, reason: string]>([
	['customer.delete', { customer: byId(30) }, 'Only customers without orders can be deleted.'],
	[
		'fulfilment.delete',
		{ order: byId(4043), fulfilment: byId(1) },
		'A fulfilment with shipments cannot be deleted; delete those first.',
	],
	[
		'shipment.delete',
		{ order: byId(4051), shipment: byId(5) },
		'A shipment whose items are back in stock cannot be deleted.',
	],
])('%s says why a record stays', async (operation, parameters, reason) => {
	const { error } = await runSample(operation, parameters);
	expect(error?.message).toContain(`${reason} [item 0]`);
});

describe('after a lost response', () => {
	/** What a second time would do again. */
	const SENT_ONCE = [
		'product.create',
		'product.delete',
		'customer.create',
		'customer.update',
		'customer.delete',
		'order.refund',
		'fulfilment.create',
		'fulfilment.delete',
		'shipment.create',
		'shipment.createMany',
		'shipment.delete',
		'shippingCarrier.create',
		'shippingCarrier.delete',
		'collection.create',
		'collection.delete',
		'file.upload',
		'file.delete',
	];
	/** What changes nothing more, or only reads. */
	const SENT_AGAIN = [
		'product.update',
		'customer.search',
		'customer.updateAddress',
		'order.search',
		'order.updateAddress',
		'order.updateNotes',
		'order.changeCustomer',
		'order.exportCsv',
		'fulfilment.update',
		'fulfilment.updateMany',
		'shipment.update',
		'shipment.updateMany',
		'shippingCarrier.search',
		'shippingCarrier.update',
		'collection.update',
	];
	const TOLD = { notifyCustomer: true };

	const lose = async (name: string, parameters: INodeParameters = {}) => {
		used.sandbox.addFaults({ resetAfter: true, times: 1 });
		return await runSample(name, parameters);
	};

	test.each<[string, INodeParameters]>([
		...SENT_ONCE.map((name): [string, INodeParameters] => [name, {}]),
		[
			'customer.update',
			{
				shippingAddress: {},
				billingAddress: {},
				options: additionalJson({ address: { phone: '1' } }),
			},
		],
		['shipment.update', TOLD],
		['shipment.updateMany', TOLD],
	])('%s is not sent again (%j)', async (name, parameters) => {
		const result = await lose(name, parameters);
		expect(saidBy(result)).toContain('It may have been carried out all the same');
		expect(saidBy(result)).toContain('Look in CommerceHQ before you run it once more.');
		expect(requests()).toHaveLength(1);
	});

	test.each<[string, INodeParameters]>([
		...SENT_AGAIN.map((name): [string, INodeParameters] => [name, {}]),
		['customer.update', { updateFields: { notes: 'x' }, shippingAddress: {}, billingAddress: {} }],
	])('%s is sent again (%j)', async (name, parameters) => {
		await ok(lose(name, parameters));
		const [first, second] = requests();
		expect(second).toEqual(first);
	});

	test('every operation that is not a GET request is in one of the lists', () => {
		const names = operationsOf(platform).map(({ name }) => name);
		expect([...SENT_ONCE, ...SENT_AGAIN].sort()).toEqual(
			names.filter((name) => !name.includes('.get')).sort(),
		);
	});

	test.each(SENT_ONCE)('%s does not run with Retry On Fail', async (name) => {
		const { error } = await runSample(name, {}, { retryOnFail: true });
		expect(error?.message).toContain('Retry On Fail would send again');
		expect(requests()).toEqual([]);
	});
});
