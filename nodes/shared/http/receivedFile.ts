import type { ExpectedFile, RawResponse } from '../contract';

/** A file that a service responded with. */
export class ReceivedFile {
	private constructor(
		readonly bytes: Buffer,
		readonly fileName: string,
		readonly mimeType: string,
		/** The binary property of the output item that it goes into. */
		readonly property: string,
	) {}

	/** Name and type are the service's (RFC 6266, RFC 9110); without them those that were expected. */
	static from({ headers }: RawResponse, bytes: Buffer, expected: ExpectedFile): ReceivedFile {
		const type = String(headers['content-type'] ?? '')
			.split(';')[0]
			?.trim();
		const isStated = type && type !== 'application/octet-stream';
		return new ReceivedFile(
			bytes,
			nameIn(headers['content-disposition']) ?? expected.fileName,
			isStated ? type : expected.mimeType,
			expected.property,
		);
	}
}

/** The file name in a `Content-Disposition` header, without any folders. */
function nameIn(header: unknown): string | undefined {
	if (typeof header !== 'string') return undefined;
	const extended = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(header)?.[1];
	const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(header);
	const name = decoded(extended) ?? plain?.[1] ?? plain?.[2];
	const last = name?.split(/[/\\]/).pop()?.trim();
	return last && !/^\.+$/.test(last) ? last : undefined;
}

function decoded(text: string | undefined): string | undefined {
	try {
		return text && decodeURIComponent(text.trim());
	} catch {
		return undefined;
	}
}
