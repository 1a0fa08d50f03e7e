import type { IDataObject } from 'n8n-workflow';
import type { InputFile } from './field';

/** A request as an operation states it: no address, no authentication. */
export interface ApiRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Below the platform's base URL. Build it with `path` when it carries a value of the user's. */
	readonly path: string;
	/** Values that are undefined are left out; each value of a list goes out under the same name. */
	readonly query?: Readonly<
		Record<string, string | number | boolean | readonly string[] | undefined>
	>;
	/** Headers of the operation's own; those that are undefined are left out. */
	readonly headers?: Readonly<Record<string, string | undefined>>;
	/** Form fields (`application/x-www-form-urlencoded`). */
	readonly form?: Readonly<Record<string, string>>;
	/** A JSON body. */
	readonly body?: IDataObject | IDataObject[];
	/**
	 * For a body that takes the place of the whole record: what is read first, and the record in the response
	 * as the body has it. The body is put on top of that, so that what the user leaves out stays as it is.
	 */
	readonly readModifyWrite?: {
		readonly read: ApiRequest;
		readonly record: (response: IDataObject) => IDataObject;
	};
	/** A form with files (`multipart/form-data`): texts by name, and files of which several may share a name. */
	readonly multipart?: {
		readonly texts: Readonly<Record<string, string | undefined>>;
		readonly files: Readonly<Record<string, readonly InputFile[] | undefined>>;
	};
	/**
	 * What a good response is, if not a JSON object (or, in pages, what holds their rows).
	 * `anything`: where the service responds a list, a bare value, nothing at all, or what its documents
	 * don't say. Each record of a list is a response of its own, a bare value comes as `{value}`, nothing as
	 * `{}`. A web page or broken JSON is an error all the same.
	 * A file: anything is one but a web page and JSON, whose records come out as with `anything`.
	 */
	readonly response?: 'anything' | ExpectedFile;
	/**
	 * Whether sending it twice does no harm, so that it may be sent again after a lost connection.
	 * True for GET; say it for a POST that only reads, or a write that the service ignores the second time.
	 */
	readonly idempotent?: boolean;
	/**
	 * What to do after a 401, where that is about what stands in the node, such as a password or a code.
	 * Sentences. No session is renewed for it, and the wrong password goes out once.
	 */
	readonly hintAfter401?: string;
	/** Whether it only reads though it is no GET. */
	readonly readOnly?: true;
	/** What no error may show: the values of password fields, which `readItems` puts here. */
	readonly secrets?: readonly string[];
}

/** A file that is expected as a response. */
export interface ExpectedFile {
	/** Its name and type, where the service states none. */
	readonly fileName: string;
	readonly mimeType: string;
	/** The binary property of the output item that it goes into. */
	readonly property: string;
}
