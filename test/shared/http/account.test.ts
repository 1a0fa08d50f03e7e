import type { IDataObject } from 'n8n-workflow';
import { accountKey } from '../../../nodes/shared/http/account';
import { platform } from './support';

const field = (name: string, more: object = {}) =>
	({ displayName: name, name, type: 'string', default: '', ...more }) as const;

const shop = {
	...platform,
	credential: {
		...platform.credential,
		properties: [
			field('user'),
			field('baseUrl'),
			field('token', { typeOptions: { password: true } }),
			field('obtainedAt', { type: 'hidden' }),
		],
	},
};
const ann = { user: 'ann@shop.com', baseUrl: 'https://shop.com/api', token: 'a', obtainedAt: 1 };

test.each<[string, IDataObject, boolean]>([
	['another user', { user: 'bob@shop.com' }, false],
	['another base URL', { baseUrl: 'https://shop.com/v2' }, false],
	['the email in capitals and with spaces around it', { user: ' Ann@Shop.COM ' }, true],
	['slashes and a space after the base URL', { baseUrl: 'https://shop.com/api// ' }, true],
	['another token', { token: 'b' }, true],
	['another session', { obtainedAt: 2 }, true],
])('a credential with %s: is it the same account?', (_, changed, isSame) => {
	expect(accountKey(shop, { ...ann, ...changed }) === accountKey(shop, ann)).toBe(isSame);
});

test('the key of an account holds no secret', () => {
	expect(accountKey(shop, { ...ann, token: 't0ken' })).not.toContain('t0ken');
});

test('another kind of credential is another account', () => {
	const other = { ...shop, credential: { ...shop.credential, name: 'otherApi' } };
	expect(accountKey(other, ann)).not.toBe(accountKey(shop, ann));
});
