import type { IDataObject } from 'n8n-workflow';
import { platform } from '../../../nodes/CommerceEngine/platform';
import { operationsOf } from '../../../fixtures/platforms';
import { UNDOCUMENTED_PAGES } from '../sdk/explained';
import { useSandbox } from '../support';
import { reference } from '.';
import { documentedFields, judged, operationAt } from './judged';
import { requestsOf } from './requests';

/** What the node does otherwise than the reference says, by the reference's operation, and why. */
const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'GET /catalog/categories': {
		'query must NOT have additional properties: page': UNDOCUMENTED_PAGES,
		'query must NOT have additional properties: limit': UNDOCUMENTED_PAGES,
	},
};

const used = useSandbox({ orders: 0, products: 1, customers: 3 });

/** All that the node can send to one operation of the reference. */
class Sent {
	readonly by = new Set<string>();
	readonly problems = new Set<string>();
	readonly fields = new Set<string>();
}
const sent = new Map<string, Sent>();

/** The records that updates are put on top of. */
function read(path: string): IDataObject {
	const { user, account, addresses } = used.sandbox.commerceEngine;
	const owner = account(user.id);
	const content = path.includes('/addresses/')
		? { address: addresses(user.customerId)[0] }
		: { user: owner, notification_preferences: owner?.notification_preferences };
	return { content } as IDataObject;
}

beforeAll(async () => {
	for (const { name, definition } of operationsOf(platform)) {
		for (const extent of ['all', 'required'] as const) {
			for (const request of await requestsOf(definition, extent, ({ path }) => read(path))) {
				const key = operationAt(reference, request) ?? `${request.method} ${request.path}`;
				const { problems, fields } = judged(request, reference[key] ?? { by: [] });
				const known = sent.get(key) ?? new Sent();
				sent.set(key, known);
				known.by.add(name);
				for (const problem of problems) known.problems.add(problem);
				for (const field of fields) known.fields.add(field);
			}
		}
	}
});

test('there are 110 operations of today and 5 of older documents', () => {
	const legacy = /gift-card|notification-preferences/;
	const names = Object.keys(reference);
	expect(names.filter((name) => !legacy.test(name))).toHaveLength(110);
	expect(names.filter((name) => legacy.test(name))).toHaveLength(5);
});

test('each is reached by the right operations of the node, and nothing else is', () => {
	const reached = Object.fromEntries([...sent].map(([key, { by }]) => [key, [...by].sort()]));
	const wanted = Object.entries(reference).map(([key, { by }]) => [key, [...by].sort()]);
	expect(reached).toEqual(Object.fromEntries(wanted));
});

describe.each(Object.entries(reference))('%s', (key, said) => {
	const sentToIt = () => sent.get(key) ?? new Sent();

	test('gets what is required and nothing that is not documented', () => {
		expect([...sentToIt().problems].sort()).toEqual(Object.keys(EXPLAINED[key] ?? {}).sort());
	});

	test('has all its fields in the node', () => {
		const { fields } = sentToIt();
		expect(documentedFields(said).filter((field) => !fields.has(field))).toEqual([]);
	});
});
