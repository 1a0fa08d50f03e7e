import { checkedBaseUrl } from '../../../nodes/shared/http/baseUrl';

test.each([
	['https://shop.example', 'https://shop.example'],
	[' https://shop.example/api/v2// ', 'https://shop.example/api/v2'],
	['http://localhost:8080/', 'http://localhost:8080'],
	['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
	['http://[::1]:8080', 'http://[::1]:8080'],
])('accepts "%s"', (given, baseUrl) => {
	expect(checkedBaseUrl(given)).toBe(baseUrl);
});

test.each([
	'http://shop.example',
	'http://localhost.shop.example',
	'http://127.0.0.1.shop.example',
	'http://127.0.0.1@shop.example',
	'http://192.168.0.1',
	'ftp://127.0.0.1',
	'file:///etc/hosts',
	'shop.example',
	'/api',
	'',
])('refuses "%s"', (given) => {
	expect(() => checkedBaseUrl(given)).toThrow(
		'The address in the credential must start with https://',
	);
});
