import {
	NodeConnectionTypes,
	sleep,
	type IAuthenticate,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import {
	at,
	choice,
	collection,
	dateTime,
	defineOperation,
	describe as describeProperties,
	json,
	locator,
	number,
	pageNumberPagination,
	offsetPagination,
	path,
	recordNumber,
	run,
	text,
	toggle,
	type Operation,
	type Platform,
} from '../../nodes/shared';
import {
	runNode,
	type NodeOptions,
	type NodeResult,
	type TestCredential,
} from '../../fixtures/engine/engine';
import {
	json as response,
	startServer,
	type MisbehavingServer,
	type Script,
} from '../support/misbehavingServer';

/** A token with all that an encoding may change: it must not be found in any of its disguises. */
export const TOKEN = 'sé+cret/t0k"en =?&<~>';

/** The credential of a shop that does not exist. */
class TestShopApi implements ICredentialType {
	name = 'testShopApi';

	displayName = 'Test Shop API';

	properties: INodeProperties[] = [
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{ name: 'Basic', value: 'basic' },
				{ name: 'Header', value: 'header' },
			],
			default: 'header',
		},
		{ displayName: 'User', name: 'user', type: 'string', default: '' },
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
	];

	authenticate: IAuthenticate = async ({ authentication, user, token }, request) => {
		const basic = Buffer.from(`${String(user)}:${String(token)}`).toString('base64');
		const value = authentication === 'basic' ? `Basic ${basic}` : encodeURIComponent(String(token));
		const name = authentication === 'basic' ? 'authorization' : 'x-token';
		return { ...request, headers: { ...request.headers, [name]: value } };
	};
}

/** The shop with a login: n8n keeps what `preAuthentication` gives, and renews it when it is refused. */
export class SessionShopApi extends TestShopApi implements ICredentialType {
	override name = 'sessionShopApi';

	override properties: ICredentialType['properties'] = [
		...new TestShopApi().properties,
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	preAuthentication: ICredentialType['preAuthentication'] = async function (credential) {
		const { session } = (await this.helpers.httpRequest({
			url: `${String(credential.baseUrl)}/login`,
		})) as IDataObject;
		return { sessionToken: String(session) };
	};

	override authenticate: IAuthenticate = async ({ sessionToken }, request) => ({
		...request,
		headers: { ...request.headers, 'x-session': String(sessionToken) },
	});
}

const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description: 'Retrieve an order',
	fields: [text('orderId', { displayName: 'Order ID', required: true })],
	request: ({ orderId }) => ({ method: 'GET', path: path`/orders/${orderId}` }),
});

/** The page count is known after the first page, so that the others come several at a time. */
const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description: 'Retrieve orders',
	fields: [],
	filters: [text('status', { displayName: 'Status' })],
	request: ({ filters }) => ({ method: 'GET', path: '/orders', query: { status: filters.status } }),
	pagination: pageNumberPagination({
		page: 'page',
		size: 'size',
		maxSize: 5,
		items: 'orders',
		key: 'id',
		count: 'meta.pages',
		total: 'meta.total',
	}),
});

/** Page after page until one is not full; the response is the list itself. */
const getUntilShort = defineOperation({
	name: 'Get Until Short',
	action: 'Get orders until a short page',
	description: 'Retrieve orders from a service that does not tell how many there are',
	fields: [],
	request: () => ({ method: 'GET', path: '/orders' }),
	pagination: pageNumberPagination({
		page: 'page',
		size: 'size',
		maxSize: 5,
		items: '',
		key: 'id',
	}),
});

const getByOffset = defineOperation({
	name: 'Get by Offset',
	action: 'Get orders by offset',
	description: 'Retrieve orders by the number of those to skip',
	fields: [],
	request: () => ({ method: 'GET', path: '/orders' }),
	pagination: offsetPagination({
		offset: 'skip',
		size: 'take',
		maxSize: 5,
		items: 'orders',
		key: 'id',
	}),
});

/** Several requests that come out as one list. */
const getPerDay = defineOperation({
	name: 'Get per Day',
	action: 'Get orders per day',
	description: 'Retrieve the orders of three days',
	fields: [],
	request: () =>
		[1, 2, 3].map((day) => ({ method: 'GET' as const, path: '/orders', query: { day } })),
	pagination: pageNumberPagination({
		page: 'page',
		maxSize: 5,
		items: 'orders',
		key: 'id',
		count: 'meta.pages',
	}),
});

const create = defineOperation({
	name: 'Create',
	action: 'Create an order',
	description: 'Create an order, which a second call would create once more',
	fields: [text('name', { displayName: 'Name', required: true })],
	request: ({ name }) => ({ method: 'POST', path: '/orders', body: { name } }),
});

const tag = defineOperation({
	name: 'Tag',
	action: 'Tag an order',
	description: 'Set the tag of an order, which does no harm a second time',
	fields: [text('name', { displayName: 'Name', required: true })],
	request: ({ name }) => ({ method: 'PUT', path: '/tag', form: { name }, idempotent: true }),
});

const saveMany = defineOperation({
	name: 'Save Many',
	action: 'Save many orders',
	description: 'Save orders, four in a call',
	fields: [text('name', { displayName: 'Name', required: true, default: '={{ $json.name }}' })],
	batch: {
		limit: 4,
		noun: 'orders',
		entry: ({ name }) => ({ name }),
		request: (entries) => ({ method: 'POST', path: '/save', body: entries }),
		outcome: ({ name }, response) => ({ name, batch: at(response, 'batch') as number }),
	},
});

/** Every kind of field. The service gets what they were read as. */
const everyField = defineOperation({
	name: 'Every Field',
	action: 'Send every field',
	description: 'Send what every kind of field was read as',
	fields: [
		text('title', { displayName: 'Title' }),
		recordNumber('line', { displayName: 'Line' }),
		number('quantity', { displayName: 'Quantity', min: 1, max: 10 }),
		number('price', { displayName: 'Price', decimals: 2 }),
		toggle('urgent', { displayName: 'Urgent' }),
		choice('color', {
			displayName: 'Color',
			options: [
				{ name: 'Red', value: 'red' },
				{ name: 'Blue', value: 'blue' },
			],
		}),
		dateTime('shipDate', { displayName: 'Ship Date' }),
		json('extra', { displayName: 'Extra' }),
		locator('customer', {
			displayName: 'Customer',
			searchMethod: 'searchCustomers',
			idName: 'Customer ID',
			idPlaceholder: 'e.g. 7',
		}),
		collection('more', {
			displayName: 'More',
			placeholder: 'Add Field',
			fields: [text('note', { displayName: 'Note' }), number('weight', { displayName: 'Weight' })],
		}),
	],
	options: [text('carrier', { displayName: 'Carrier' })],
	request: ({
		title,
		line,
		quantity,
		price,
		urgent,
		color,
		shipDate,
		extra,
		customer,
		more,
		options,
	}) => ({
		method: 'POST',
		path: '/fields',
		body: {
			...{ title, line, quantity, price, urgent, color, extra, customer },
			shipDate: shipDate?.toISOString(),
			more: { ...more },
			carrier: options.carrier,
		},
	}),
});

/** How the shop is set up; each test may set it up in its own way. */
export const shop: Platform = {
	name: 'Test Shop',
	credential: new TestShopApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn: ({ body }) => {
		const said = at(body, 'error');
		return typeof said === 'string' ? said : undefined;
	},
	credentialHint: 'Check the token in the credential.',
	resources: {
		order: {
			name: 'Order',
			operations: {
				get,
				getAll,
				getUntilShort,
				getByOffset,
				getPerDay,
				create,
				tag,
				saveMany,
				everyField,
			} satisfies Record<string, Operation>,
		},
	},
};

/** A node for the shop, as a platform's node file has it. */
export function shopNode(platform: Platform = shop): INodeType {
	const description: INodeTypeDescription = {
		displayName: platform.name,
		name: 'testShop',
		group: ['transform'],
		version: 1,
		description: 'Work with orders that are nowhere',
		defaults: { name: platform.name },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: platform.credential.name, required: true }],
		properties: describeProperties(platform),
	};
	return {
		description,
		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			return await run(this, platform);
		},
	};
}

export interface ShopRun extends Omit<NodeOptions, 'nodeType' | 'credentials'> {
	operation: string;
	/** What the shop of this test has otherwise than `shop`. */
	platform?: Partial<Platform>;
	/** What the credential has otherwise. */
	credential?: IDataObject;
}

/** Runs an operation of the shop against a server. */
export async function runShop(
	server: Pick<MisbehavingServer, 'url'>,
	{ operation, platform, credential, parameters, ...options }: ShopRun,
): Promise<NodeResult> {
	const { credential: type } = { ...shop, ...platform };
	const saved: TestCredential = {
		type,
		data: {
			authentication: 'header',
			user: 'ann',
			token: TOKEN,
			baseUrl: server.url,
			...credential,
		},
	};
	return await runNode({
		...options,
		nodeType: shopNode({ ...shop, ...platform }),
		parameters: { resource: 'order', operation, ...parameters },
		credentials: { [type.name]: saved },
	});
}

export interface ThingRun extends Omit<ShopRun, 'operation' | 'parameters'> {
	/** What the server does; it responds with a record if nothing is stated. */
	script?: Script;
}

/** Runs an operation that the shop doesn't have by itself, against a server of its own. */
export async function runThing(
	operation: Operation,
	parameters: INodeParameters,
	{ script = response({ id: 7 }), platform, ...options }: ThingRun = {},
) {
	const server = closing(await startServer(script));
	const result = await runShop(server, {
		...options,
		operation: 'only',
		platform: {
			...platform,
			resources: { thing: { name: 'Thing', operations: { only: operation } } },
		},
		parameters: { resource: 'thing', ...parameters },
	});
	return { ...result, requests: server.requests, said: saidBy(result) };
}

/** A record given by its ID, as n8n saves it; also an expression ("={{ $json.id }}"). */
export const byId = (value: number | string): INodeParameters => ({
	__rl: true,
	mode: 'id',
	value: String(value),
});

/** Input items from their fields. */
export const itemsOf = (...fields: Array<INodeExecutionData['json']>): INodeExecutionData[] =>
	fields.map((one) => ({ json: one }));

/** The fields of a run's items. */
export const jsonOf = (items: INodeExecutionData[]) => items.map((item) => item.json);

/** The input item that each item is paired with. */
export const inputOf = (items: INodeExecutionData[]) =>
	items.map(({ pairedItem }) =>
		typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : undefined,
	);

/** What the user reads of an error: its message and, after it, what to do. */
export const saidBy = ({ error }: Pick<NodeResult, 'error'>) =>
	error
		? `${error.message} | ${String((error as { description?: unknown }).description)}`
		: 'no error';

/** Waits until a server has received so many requests. */
export async function received(server: MisbehavingServer, count: number): Promise<void> {
	for (let tries = 0; server.requests.length < count; tries++) {
		if (tries > 500) throw new Error(`Only ${server.requests.length} of ${count} requests came`);
		await sleep(10);
	}
}

/**
 * Waits until what is on its way has arrived. In several steps: on a busy machine, a single wait may be over
 * before anything else has had its turn.
 */
export async function allArrived(): Promise<void> {
	for (let step = 0; step < 10; step++) await sleep(10);
}

const open = new Set<MisbehavingServer>();

/** Has a server closed when the tests of the file are over: concurrent tests have no own `afterEach`. */
export function closing(server: MisbehavingServer): MisbehavingServer {
	open.add(server);
	return server;
}

/** Closes all that were passed to `closing`. */
export async function closeAll(): Promise<void> {
	await Promise.all([...open].map(async (server) => await server.close()));
	open.clear();
}
