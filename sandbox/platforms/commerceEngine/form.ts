import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type FieldErrors, invalid, malformed } from './responses';
import { check, type Validator, validatorOf } from './body';

/** A file of a form as the service keeps it: what tells it apart, without its bytes. */
export interface Upload {
	/** The form's field, e.g. "image". */
	field: string;
	file_name: string;
	content_type: string;
	/** In bytes. */
	size: number;
	sha256: string;
}

/** A multipart form, taken apart: the last of several texts with one name, and all files. */
class MultipartForm {
	readonly fields: Record<string, string> = {};
	readonly files: Upload[] = [];
}

/** What a form's field may hold. */
export interface FileRule {
	required?: boolean;
	/** The maximum number of files under this name; 1 without it. */
	max?: number;
	/** The content types, e.g. /^image\//. */
	types: RegExp;
	maxBytes: number;
}

const MB = 1024 * 1024;
const IMAGE = { types: /^image\/./, maxBytes: 5 * MB };
/** One picture. */
export const ONE_IMAGE: FileRule = IMAGE;
/** Up to ten pictures. */
export const IMAGES: FileRule = { ...IMAGE, max: 10 };
/** Up to ten films. */
export const VIDEOS: FileRule = { types: /^video\/./, maxBytes: 15 * MB, max: 10 };
/** One scan: a picture or a PDF. */
export const DOCUMENT: FileRule = { types: /^(image\/.|application\/pdf$)/, maxBytes: 5 * MB };

/**
 * Reads a body by its content type: JSON as the value it holds, a form as a MultipartForm, none as
 * undefined. What cannot be read comes out as the text it is, and is checked after the token.
 */
export async function parseBody(request: FastifyRequest, bytes: Buffer): Promise<unknown> {
	if (bytes.length === 0) return undefined;
	const type = request.headers['content-type'] ?? '';
	try {
		if (/^application\/json\b/i.test(type)) return JSON.parse(bytes.toString());
		if (/^multipart\/form-data\b/i.test(type)) return await parseForm(type, bytes);
	} catch {
		// Falls through to the text.
	}
	return bytes.toString();
}

async function parseForm(type: string, bytes: Buffer): Promise<MultipartForm> {
	const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
	const form = new MultipartForm();
	for (const [field, value] of await response.formData()) {
		if (typeof value === 'string') {
			form.fields[field] = value;
			continue;
		}
		form.files.push({
			field,
			file_name: value.name,
			content_type: value.type,
			size: value.size,
			sha256: createHash('sha256')
				.update(Buffer.from(await value.arrayBuffer()))
				.digest('hex'),
		});
	}
	return form;
}

/** Reads a body, which must be a multipart form with these texts and these files and no others. */
export function checkForm<T>(
	body: unknown,
	validator: Validator<T>,
	rules: Record<string, FileRule>,
): { values: T; files: Upload[] } {
	if (!(body instanceof MultipartForm)) throw malformed('The body is not multipart/form-data');
	const errors: FieldErrors = {};
	for (const { field } of body.files) {
		if (!Object.hasOwn(rules, field)) errors[field] = 'is not a known file field';
	}
	for (const [field, rule] of Object.entries(rules)) {
		const found = body.files.filter((file) => file.field === field);
		const problem = problemOf(found, rule);
		if (problem) errors[field] = problem;
		else if (field in body.fields) errors[field] = 'must be a file';
	}
	if (Object.keys(errors).length > 0) throw invalid(errors);
	return { values: check(body.fields, validator), files: body.files };
}

function problemOf(files: Upload[], { required, max = 1, types, maxBytes }: FileRule) {
	if (required && files.length === 0) return 'is required';
	if (files.length > max) return `must be at most ${max} files`;
	if (files.some(({ size }) => size === 0)) return 'must not be empty';
	if (files.some(({ content_type: type }) => !types.test(type))) return 'has a wrong content type';
	if (files.some(({ size }) => size > maxBytes)) return `must be at most ${maxBytes / MB} MB`;
	return undefined;
}

/** A number as a form has it, halves too: text. `Number()` of it is the value. */
export const numeral = (min: number, max: number) =>
	validatorOf<string>(
		`must be a number from ${min} to ${max}, in halves`,
		(value) =>
			typeof value === 'string' &&
			/^\d+(\.[05])?$/.test(value) &&
			Number(value) >= min &&
			Number(value) <= max,
	);
