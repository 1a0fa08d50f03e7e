import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { everythingIn } from '../../fixtures/engine/engine';
import { callsAtRest, callsOf, runOperation, saidBy, type useShop } from './support';

/** What the service responds to a write that it has carried out. */
export const PROCESSED = {
	Results: 'Processed',
	ResponseMessage: 'Processed Successfully',
	StatusCode: 20,
};

/** The field Body (JSON). */
export const bodyOf = (value: unknown): INodeParameters => ({ body: JSON.stringify(value) });

/** An operation that changes something. */
interface Write {
	used: ReturnType<typeof useShop>;
	/** Such as "product.upsert". */
	name: string;
	/** The path that it calls. */
	path: string;
	/** Parameters with which it goes through. */
	parameters: () => INodeParameters;
}

/** Adds the tests of what must be done once and no more. */
export function goesOutOnce({ used, name, path, parameters }: Write): void {
	test('is never sent twice: it may have been carried out', async () => {
		used.sandbox.addFaults({ path, times: 1, resetAfter: true });
		const { error } = await runOperation(used.sandbox, name, parameters());
		expect(error?.message).toBe(
			'The connection to SellersCommerce was lost before the response was there. It may have been carried out all the same [item 0]',
		);
		expect(await callsAtRest(used.sandbox)).toBe(1);
	});

	test('begins with the next item when the one before is done', async () => {
		used.sandbox.addFaults({ path, times: 1, status: 500, delayMs: 60 });
		const result = await runOperation(used.sandbox, name, parameters(), {
			input: [{ json: {} }, { json: {} }],
		});
		expect(saidBy(result)).toMatch(/It may have been carried out all the same \[item 0\]/);
		await sleep(60);
		expect(await callsAtRest(used.sandbox)).toBe(1);
	});
}

const TYPED = 'top-5ecret-typed';

/** What no body is, and what is said of it where it may be shown. */
const BAD_BODIES: ReadonlyArray<[what: string, body: unknown, message: string]> = [
	['broken JSON', `{"Password": "${TYPED}"`, `is not valid JSON: {"Password": "${TYPED}"`],
	['a text', TYPED, `is not valid JSON: ${TYPED}`],
	['a list', [{ SKU: TYPED }], `must be a JSON object, but is [{"SKU":"${TYPED}"}]`],
	['a list as text', `["${TYPED}"]`, `must be a JSON object, but is ["${TYPED}"]`],
	['a text in quotes', `"${TYPED}"`, `must be a JSON object, but is "${TYPED}"`],
	['a number', 5, 'must be a JSON object, but is 5'],
];

/** Nothing, in the forms in which it comes. */
const NO_BODIES: ReadonlyArray<[what: string, body: string]> = [
	['nothing', '={{ $json.nothing }}'],
	['an empty text', '={{ " " }}'],
	['an empty object', '{}'],
	['an object whose values were not found', '={{ { SKU: $json.nothing } }}'],
	['one of whose values was not found', '={{ { SKU: "A", Inventory: $json.nothing } }}'],
];

/** Adds the tests of what is refused as Body (JSON) before any call. Of what is secret nothing shows up. */
export function refusesBadBodies({ used, name, parameters }: Write, secret = false): void {
	test.each(BAD_BODIES)('refuses %s as a body before any call', async (_, body, message) => {
		const { error } = await runOperation(
			used.sandbox,
			name,
			{ ...parameters(), body: '={{ $json.body }}' },
			{ input: [{ json: { body } as IDataObject }] },
		);
		const said = secret ? message.replace(/(: | is )(?!not ).*/s, '$1something else') : message;
		expect(error?.message).toBe(`Body (JSON) ${said} [item 0]`);
		if (secret) expect(everythingIn(error)).not.toContain(TYPED);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
}

/** Adds the tests of a body that has to be there. */
export function needsBody({ used, name, parameters }: Write): void {
	test.each(NO_BODIES)('sends nothing where the body is %s', async (_, body) => {
		const { error } = await runOperation(used.sandbox, name, { ...parameters(), body });
		expect(error?.message).toMatch(
			/^Body \(JSON\) (is empty|has no value for Inventory) \[item 0\]$/,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
}
