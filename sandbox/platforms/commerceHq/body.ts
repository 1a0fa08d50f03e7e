import type { FastifyRequest } from 'fastify';

/** A file of a multipart form. Its bytes stay out of copies, so that recorded requests stay small. */
export class UploadedFile {
	readonly #bytes: Buffer;
	readonly size: number;

	constructor(
		readonly name: string,
		readonly mime: string,
		bytes: Buffer,
	) {
		this.#bytes = bytes;
		this.size = bytes.length;
	}

	/** Width and height of a PNG, null for anything else: no test asks for more. */
	dimensions(): { width: number; height: number } | null {
		const isPng = this.size >= 24 && this.#bytes.toString('latin1', 1, 4) === 'PNG';
		if (!isPng) return null;
		return { width: this.#bytes.readUInt32BE(16), height: this.#bytes.readUInt32BE(20) };
	}
}

/** A multipart form, taken apart: the last of several texts with one name, and all files. */
export class MultipartForm {
	readonly fields: Record<string, string> = {};
	readonly files: Record<string, UploadedFile[]> = {};
}

/**
 * Reads a body by its content type: JSON as the value it holds, a form with files as a
 * MultipartForm, none as undefined. What cannot be read comes out as the text it is: the body is
 * checked after the credentials.
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
	for (const [name, value] of await response.formData()) {
		if (typeof value === 'string') {
			form.fields[name] = value;
			continue;
		}
		const content = Buffer.from(await value.arrayBuffer());
		(form.files[name] ??= []).push(new UploadedFile(value.name, value.type, content));
	}
	return form;
}
