import type { ApiRequest } from '../contract';

/**
 * Encodes a form with files as bytes. After renewing a session, n8n resends those, but not a form object or a
 * stream.
 */
export async function multipartBody({
	texts,
	files,
}: NonNullable<ApiRequest['multipart']>): Promise<{
	body: Buffer;
	headers: Record<string, string>;
}> {
	const form = new FormData();
	for (const [text, value] of Object.entries(texts)) {
		if (value !== undefined) form.append(text, value);
	}
	for (const [name, sent = []] of Object.entries(files)) {
		for (const { fileName, mimeType, bytes } of sent) {
			form.append(name, new Blob([await bytes()], { type: mimeType }), fileName);
		}
	}
	const encoded = new Response(form);
	return {
		body: Buffer.from(await encoded.arrayBuffer()),
		headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
	};
}
