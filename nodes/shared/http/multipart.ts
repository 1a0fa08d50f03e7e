import type { ApiRequest } from '../contract';

/**
 * A form with files as bytes. n8n sends them again when it has renewed a session, which it does not do
 * for a form object or a stream.
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
