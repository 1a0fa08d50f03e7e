import { SessionStorefrontSDK } from '@commercengine/storefront-sdk';
import { platform } from '../../../nodes/CommerceEngine/platform';
import { operationsOf } from '../../../fixtures/platforms';
import { useSandbox } from '../support';
import { cases } from './cases';
import { operationIn, sentByNode, sentBySdk, unexplained } from './compare';
import { LACKING, NOT_IN_SDK } from './explained';
import { openShop } from './shop';

const used = useSandbox({ orders: 120, products: 30, customers: 3 });

test.each(Object.entries(cases))('%s sends what the SDK sends', async (name, prepare) => {
	const shop = await openShop(used.sandbox);
	const theirs = await sentBySdk(shop, await prepare(shop));
	const another = await openShop(used.sandbox);
	const prepared = await prepare(another);
	const ours = await sentByNode(another, name, prepared);
	expect(unexplained(ours, theirs, prepared.differs)).toEqual({ unexplained: {}, gone: [] });
});

test('every operation is compared, but those that the SDK has nothing for', () => {
	const compared = new Set(Object.keys(cases).map(operationIn));
	const left = operationsOf(platform).filter(({ name }) => !compared.has(name));
	expect(left.map(({ name }) => name).sort()).toEqual(Object.keys(NOT_IN_SDK).sort());
});

test('the SDK has still nothing for those', () => {
	const { baseUrl, storeId } = used.sandbox.commerceEngine;
	const sdk = new SessionStorefrontSDK({ baseUrl, storeId });
	const methods = Object.values(sdk).flatMap((client: unknown) =>
		client instanceof Object
			? Object.getOwnPropertyNames(Object.getPrototypeOf(client) as object)
			: [],
	);
	expect(methods).toContain('createCart');
	expect(methods.filter((name) => LACKING.test(name))).toEqual([]);
});
