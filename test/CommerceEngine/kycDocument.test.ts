import { createHash } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { KYC_TYPES } from '../../sandbox/platforms/commerceEngine/seed/kyc';
import { needsItsRecord, useRecords, worksForItsCustomer } from './customerData';
import { byId, callsOf, jsonOf, pairsOf, saidBy, withFiles } from './support';

const { used, shop, customer, path, run, listed } = useRecords('kycDocument', 'documents');
const documents = () => customer().documents;
const pan = () => documents()[0]!;

const [PAN, GST, AADHAAR] = KYC_TYPES.map((type) => type.id) as [string, string, string];
const GST_NUMBER = '29ABCDE1234F1Z5';

/** The document that a test may delete. */
let id = '';
beforeEach(() => {
	id = pan().id;
});
const LOCATOR = { field: 'document', label: 'Document', called: 'Document' };
const ofPan = (method: string, more: INodeParameters = {}) => ({
	used,
	method,
	path: () => `/documents/${id}`,
	parameters: () => ({ document: byId(id), ...more }),
});

// Longer than one part of a stream, with bytes that are no text.
const SCAN = Buffer.from(Array.from({ length: 100_000 }, (_, nth) => (nth * 7) % 256));
const scan = { fileName: 'Ausweis – Köln.pdf', mimeType: 'application/pdf', bytes: SCAN };
const SENT = {
	field: 'file',
	file_name: 'Ausweis – Köln.pdf',
	content_type: 'application/pdf',
	size: 100_000,
	sha256: createHash('sha256').update(SCAN).digest('hex'),
};

/** What n8n makes of a form: its texts and its files. */
const form = (fields: object, ...files: object[]) => ({ fields, files });

describe('Get Many', () => {
	worksForItsCustomer({
		used,
		name: 'kycDocument.getAll',
		method: 'GET',
		path: () => '/documents',
	});

	test('gives the documents as they are', async () => {
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: path() }]);
		expect(jsonOf(items)).toEqual(documents());
		expect(items).toHaveLength(1);
	});
});

describe('Get', () => {
	const operation = { ...ofPan('GET'), name: 'kycDocument.get' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('gives a document as it is', async () => {
		const { items } = await run('get', { document: byId(id) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `${path()}/${id}` }]);
		expect(jsonOf(items)).toEqual([pan()]);
	});
});

describe('Create', () => {
	const gst = { documentNumber: GST_NUMBER, documentTypeId: GST };
	const fields = { document_number: GST_NUMBER, kyc_document_id: GST };

	worksForItsCustomer({
		used,
		name: 'kycDocument.create',
		method: 'POST',
		path: () => '/documents',
		parameters: () => gst,
	});

	test('sends a form also without a file', async () => {
		const { items, error } = await run('create', gst);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path: path(), body: form(fields) }]);
		expect(documents()[1]).toMatchObject({ ...fields, note: null, file_url: null });
		expect(jsonOf(items)).toEqual([documents()[1]]);
	});

	const withFile = {
		...gst,
		additionalFields: { note: 'Neu\n"ab" März', inputBinaryField: 'data' },
	};
	const upload = withFiles({ data: scan, other: {} });

	test('sends note and file, byte for byte', async () => {
		const { error } = await run('create', withFile, { input: [upload] });
		expect(error).toBeUndefined();
		// Forms have both characters at the end of a line.
		const texts = { ...fields, note: 'Neu\r\n"ab" März' };
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: path(), body: form(texts, SENT) },
		]);
		expect(shop().uploads()).toEqual([SENT]);
		expect(documents()[1]?.file_url).toMatch(/K%C3%B6ln\.pdf$/);
	});

	test('sends the file again with a renewed session', async () => {
		shop().expireAccessTokens();
		const { error } = await run('create', withFile, { input: [upload] });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox).map((call) => call.path)).toEqual([
			path(),
			'/auth/refresh-token',
			path(),
		]);
		expect(shop().uploads()).toEqual([SENT]);
		expect(documents()).toHaveLength(2);
	});

	test.each([
		['nothing', '={{ $json.none }}'],
		['an empty text', '={{ "" }}'],
	])('sends no file where its field is %s', async (_, file) => {
		await run('create', { ...gst, additionalFields: { file, note: file } }, { input: [upload] });
		expect(callsOf(used.sandbox)[0]?.body).toEqual(form(fields));
	});

	test('says that a kind of document wants a file', async () => {
		const given = { documentNumber: '={{ 123456789012 }}', documentTypeId: AADHAAR };
		expect(saidBy(await run('create', given))).toMatch(
			/refused the values: Validation failed: file is required \[item 0\] \| Correct the values/,
		);
		expect(callsOf(used.sandbox)[0]?.body).toEqual(
			form({ document_number: '123456789012', kyc_document_id: AADHAAR }),
		);
	});

	test('says that there is such a document already', async () => {
		expect(
			(await run('create', { documentNumber: 'ABCDE1234F', documentTypeId: PAN })).error?.message,
		).toContain('because of the present state of the record: A PAN card was submitted already');
	});

	test.each([
		[{ documentNumber: '={{ ["A"] }}' }, 'Document Number must be a text'],
		[
			{ additionalFields: { inputBinaryField: 'scan' } },
			'The input item has no file in the binary field "scan"',
		],
		[
			{ additionalFields: { inputBinaryField: 'data, other' } },
			'2 files are named, and the call takes one',
		],
	])('sends nothing with %j', async (wrong: INodeParameters, message) => {
		const { error } = await run('create', { ...gst, ...wrong }, { input: [upload] });
		expect(error?.message).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('adds the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'create',
			{
				documentNumber: '={{ $json.number }}',
				documentTypeId: '={{ $json.type }}',
				additionalFields: { inputBinaryField: 'data' },
			},
			{
				input: [
					withFiles({ data: { mimeType: 'text/plain' } }, { number: GST_NUMBER, type: GST }),
					withFiles({}, { number: GST_NUMBER, type: GST }),
					withFiles({ data: scan }, { number: '123456789012', type: AADHAAR }),
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: expect.stringContaining('file has a wrong content type [item 0]') as string },
			{ error: 'The input item has no file in the binary field "data" [item 1]' },
			{ title: 'Aadhaar card', status: 'submitted' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(shop().uploads()).toEqual([SENT]);
	});

	test('refuses two items with one document, and adds none of them', async () => {
		const result = await run('create', gst, { input: [{ json: {} }, { json: {} }] });
		expect(saidBy(result)).toContain(
			`The document ${GST_NUMBER} is in more than one item [items 0, 1] | Nothing was sent.`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is not sent again when no response came', async () => {
		used.sandbox.addFaults({ method: 'POST', resetAfter: true });
		expect(saidBy(await run('create', gst))).toContain('It may have been carried out all the same');
		expect(documents()).toHaveLength(2);
	});
});

describe('Update', () => {
	const change = {
		documentNumber: 'ABCDE1234F',
		documentTypeId: PAN,
		modifiedReason: 'The number was mistyped',
	};
	const fields = {
		document_number: 'ABCDE1234F',
		kyc_document_id: PAN,
		modified_reason: 'The number was mistyped',
	};
	const operation = { ...ofPan('PUT', change), name: 'kycDocument.update' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('sends number, kind and reason, and leaves the rest as it is', async () => {
		const before = pan();
		const { items, error } = await run('update', { document: byId(id), ...change });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PUT', path: `${path()}/${id}`, body: form(fields) },
		]);
		expect(pan()).toMatchObject({ ...fields, note: before.note, file_url: before.file_url });
		expect(jsonOf(items)).toEqual([pan()]);
	});

	test('sends a note and another file', async () => {
		const additionalFields = { note: 'Renewed', inputBinaryField: 'data' };
		await run(
			'update',
			{ document: byId(id), ...change, additionalFields },
			{ input: [withFiles({ data: scan })] },
		);
		expect(callsOf(used.sandbox)[0]?.body).toEqual(form({ ...fields, note: 'Renewed' }, SENT));
		expect(pan()).toMatchObject({ note: 'Renewed' });
		expect(pan().file_url).toMatch(/K%C3%B6ln\.pdf$/);
	});

	test('says what is wrong with a number', async () => {
		const given = { document: byId(id), ...change, documentNumber: '12' };
		expect(saidBy(await run('update', given))).toMatch(
			/Validation failed: document_number is not the number of a PAN card \[item 0\] \| Correct/,
		);
	});
});

describe('Verify', () => {
	worksForItsCustomer({
		used,
		name: 'kycDocument.verify',
		method: 'POST',
		path: () => '/documents/verify',
		parameters: () => ({ documentNumber: GST_NUMBER, documentTypeId: GST }),
	});

	test('lets a document be verified that was added before', async () => {
		await run('create', { documentNumber: GST_NUMBER, documentTypeId: GST });
		used.sandbox.clearRequests();
		const { items } = await run('verify', { documentNumber: GST_NUMBER, documentTypeId: GST });
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `${path()}/verify`,
				body: { document_number: GST_NUMBER, document_type_id: GST },
			},
		]);
		expect(documents()[1]).toMatchObject({ status: 'verified', is_verified: true });
		expect(jsonOf(items)).toEqual([documents()[1]]);
	});

	test('gives what is found of a number that was not added', async () => {
		const { items } = await run('verify', { documentNumber: GST_NUMBER, documentTypeId: GST });
		expect(jsonOf(items)).toMatchObject([{ document_number: GST_NUMBER, is_verified: true }]);
		expect(documents()).toHaveLength(1);
	});

	test('says that the shop verifies a document itself', async () => {
		const given = { documentNumber: '123456789012', documentTypeId: AADHAAR };
		expect((await run('verify', given)).error?.message).toContain(
			'A Aadhaar card is verified by the store [item 0]',
		);
	});
});

describe('Delete', () => {
	const operation = { ...ofPan('DELETE'), name: 'kycDocument.delete' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('deletes the document', async () => {
		const { items } = await run('delete', { document: byId(id) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: `${path()}/${id}` }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(documents()).toEqual([]);
	});
});

test('the list to pick from tells the documents apart', async () => {
	const results = await listed('searchDocuments');
	expect(callsOf(used.sandbox)).toMatchObject([{ method: 'GET', path: path() }]);
	expect(results).toEqual([{ name: `PAN card, ${pan().document_number}, verified`, value: id }]);
});
