import type { ApiRequest, Platform } from '../../../nodes/shared';
import { ApiError, type Outcome } from '../../../nodes/shared/http/apiError';
import { parseResponse } from '../../../nodes/shared/http/parseResponse';
import { useFakeClock } from '../../support/fakeClock';
import { idempotentWrite, platform, read, write } from './support';

useFakeClock();

interface Given {
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
	request?: ApiRequest;
	platform?: Partial<Platform>;
}

const parsed = ({ status = 200, headers = {}, body, request = read, platform: more }: Given) =>
	parseResponse({ ...platform, ...more }, { status, headers, body }, request);

function errorOf(given: Given): ApiError {
	try {
		parsed(given);
	} catch (error) {
		if (error instanceof ApiError) return error;
	}
	throw new Error('The response was accepted');
}

const html = { 'content-type': 'text/html' };

const VALUES = "Correct the values named in the platform's message and run again.";
const TOKEN = 'Check the token in the credential.';
const STATE = expect.stringMatching(/^Look at the record in Test Shop: /) as string;
const LATER = expect.stringMatching(/^Try again later/) as string;
const MISSING = expect.stringMatching(/^Check the ID: .*address in the credential\.$/) as string;
const MAYBE = 'It may have been carried out all the same';

describe('a response that reports a failure', () => {
	test.each<[number, Outcome, string, string]>([
		[200, 'rejected', 'refused the request', VALUES],
		[302, 'permanent', 'refused the request', VALUES],
		[400, 'rejected', 'refused the request', VALUES],
		[401, 'permanent', 'refused the credentials', TOKEN],
		[403, 'permanent', 'does not allow this with these credentials', TOKEN],
		[404, 'rejected', 'does not know what was asked for', MISSING],
		[405, 'permanent', 'does not allow this kind of request', VALUES],
		[406, 'rejected', 'refused the request', VALUES],
		[408, 'unknown', 'did not get the whole request in time', LATER],
		[409, 'rejected', 'refused it because of the present state of the record', STATE],
		[413, 'rejected', 'refused it because there is too much in one call', VALUES],
		[415, 'permanent', 'refused the form of the request', VALUES],
		[418, 'permanent', 'responded with the HTTP status 418', VALUES],
		[422, 'rejected', 'refused the values', VALUES],
		[429, 'notExecuted', 'has received too many requests', LATER],
		[500, 'unknown', 'failed while it handled the request', LATER],
		[501, 'permanent', 'does not offer this', VALUES],
		[502, 'unknown', 'can not be reached behind its gateway', LATER],
		[503, 'notExecuted', 'is not available at the moment', LATER],
		[504, 'unknown', 'did not respond to its gateway in time', LATER],
		[507, 'unknown', 'has no room left to store it', LATER],
		[509, 'notExecuted', 'has received more requests than it takes in an hour', LATER],
		[599, 'unknown', 'responded with the HTTP status 599', LATER],
	])('with the status %i', (status, outcome, text, hint) => {
		const error = errorOf({ status, body: { error: 'No Ann' } });
		expect(error).toMatchObject({ status, outcome, hint });
		expect(error.message).toBe(`Test Shop ${text}: No Ann`);
	});

	const failureIn = () => ({ message: 'No Ann', hint: 'Ask Ann.' });
	const probe = { probe: read };

	test.each<[string, Given, object]>([
		['400 without a word', { status: 400 }, { message: 'Test Shop refused the request' }],
		['404 without a word', { status: 404 }, { outcome: 'permanent', hint: MISSING }],
		['404 and a hint', { status: 404, platform: { failureIn } }, { hint: 'Ask Ann.' }],
		['409 and a hint', { status: 409, platform: { failureIn } }, { hint: 'Ask Ann.' }],
		['401 and a hint', { status: 401, platform: { failureIn } }, { hint: TOKEN }],
		[
			'401 to what has another hint',
			{ status: 401, request: { ...read, hintAfter401: 'Check the PIN.' } },
			{ hint: 'Check the PIN.', outcome: 'permanent' },
		],
		['403 to that', { status: 403, request: { ...read, hintAfter401: 'PIN?' } }, { hint: TOKEN }],
		[
			'422 where it may be about the credentials',
			{ status: 422, platform: probe },
			{ hint: `${VALUES} If it is about the credentials: ${TOKEN}` },
		],
		['409 there', { status: 409, platform: probe }, { hint: STATE }],
	])('with %s', (_, given, expected) => {
		expect(errorOf(given)).toMatchObject(expected);
	});

	test.each<[number, ApiRequest, boolean]>([
		[500, write, true],
		[500, read, false],
		[500, idempotentWrite, false],
		[422, write, false],
		[429, write, false],
		[501, write, false],
	])('(%i) may mean that a write was executed', (status, request, isAmbiguous) => {
		const { message, hint } = errorOf({ status, request });
		expect(message.includes(MAYBE)).toBe(isAmbiguous);
		expect(hint.includes('Look in Test Shop before')).toBe(isAmbiguous);
	});

	const now = Date.parse('2026-11-22T14:00:00Z');
	const YEAR_MS = 365 * 24 * 3_600_000;

	test.each<[number, string | undefined, number | undefined]>([
		[429, '7', 7000],
		[503, ' 0 ', 0],
		[509, '60', 60_000],
		[429, 'Sun, 22 Nov 2026 14:00:09 GMT', 9000],
		[429, 'Sun, 22 Nov 2026 13:59:00 GMT', 0],
		[429, '99999999999', YEAR_MS],
		[429, 'Sun, 22 Nov 2099 14:00:00 GMT', YEAR_MS],
		[429, undefined, undefined],
		[429, '', undefined],
		[429, '1.5', undefined],
		[429, '-3', undefined],
		[429, 'soon', undefined],
		[500, '7', undefined],
	])('with %i and Retry-After: %s', (status, retryAfter, retryAfterMs) => {
		jest.setSystemTime(now);
		const headers = { ...(retryAfter !== undefined && { 'retry-after': retryAfter }) };
		expect(errorOf({ status, headers }).retryAfterMs).toBe(retryAfterMs);
	});
});

test('a redirection is an error that does not go away', () => {
	expect(errorOf({ status: 307, request: write })).toMatchObject({
		message: 'Test Shop sent the request on to another address',
		outcome: 'permanent',
	});
});

describe('the body of a response', () => {
	const anything: ApiRequest = { ...write, response: 'anything' };
	const file: ApiRequest = {
		...read,
		response: { fileName: 'orders.csv', mimeType: 'text/csv', property: 'data' },
	};
	const csv = Buffer.from('id\n1\n');

	test.each<[string, Given, string]>([
		['an empty text', { body: '' }, 'nothing instead of data'],
		['of another API', { platform: { isResponse: () => false } }, 'another kind instead of data'],
		['a file', { body: csv }, 'something of another kind instead of data'],
		['HTML', { body: 'Hi', headers: html }, 'a web page instead of data'],
		['HTML of another type', { body: ' <p>', request: anything }, 'a web page instead of data'],
		['an empty file', { body: Buffer.alloc(0), request: file }, 'nothing instead of a file'],
		['HTML for a file', { body: csv, headers: html, request: file }, 'a web page instead of a'],
		['a page', { body: Buffer.from('\n<HTML>'), request: file }, 'a web page instead of a file'],
	])('is not valid when it is %s', (_, given, text) => {
		const error = errorOf({ body: { id: 1 }, ...given });
		expect(error.message).toContain(text);
		expect(error).toMatchObject({ outcome: 'unknown', status: 200 });
	});

	test('that is missing may mean that a write was executed', () => {
		expect(errorOf({ request: write }).message).toContain(MAYBE);
		expect(errorOf({ request: read }).message).not.toContain(MAYBE);
	});

	test.each([
		['attachment; filename="may orders.csv"', 'may orders.csv'],
		['attachment; filename=may.csv', 'may.csv'],
		['attachment; filename=may.csv; size=12', 'may.csv'],
		['attachment;FileName = "may.csv"', 'may.csv'],
		["attachment; filename*=UTF-8''Bestellungen%20M%C3%A4rz.csv", 'Bestellungen März.csv'],
		["attachment; filename*=utf-8'de'M%C3%A4rz.csv", 'März.csv'],
		[`attachment; filename="Maerz.csv"; filename*=UTF-8''M%C3%A4rz.csv`, 'März.csv'],
		[`attachment; filename*=UTF-8''M%C3%A4rz.csv; filename="Maerz.csv"`, 'März.csv'],
		[`attachment; filename="may.csv"; filename*=UTF-8''%E4`, 'may.csv'],
		['attachment; filename="../../etc/passwd"', 'passwd'],
		['attachment; filename="C:\\temp\\may.csv"', 'may.csv'],
		["attachment; filename*=UTF-8''..%2F..%2Fpasswd", 'passwd'],
		['attachment; filename=""', 'orders.csv'],
		['attachment; filename="folder/"', 'orders.csv'],
		['attachment; filename=".."', 'orders.csv'],
		['attachment', 'orders.csv'],
	])('may be a file, whose name comes from %s', (disposition, fileName) => {
		const headers = { 'content-disposition': disposition };
		expect(parsed({ body: csv, headers, request: file })).toMatchObject({ fileName, bytes: csv });
	});

	test.each([
		['application/pdf; version=2', 'application/pdf'],
		['application/octet-stream', 'text/csv'],
		['', 'text/csv'],
	])('may be a file of the type %s', (type, mimeType) => {
		const response = parsed({ body: csv, headers: { 'content-type': type }, request: file });
		expect(response).toMatchObject({ mimeType, property: 'data' });
	});
});
