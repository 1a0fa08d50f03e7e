import type { IDataObject } from 'n8n-workflow';
import type { InputFile } from './field';

/** A request as an operation states it: no base URL, no authentication. */
export interface ApiRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Below the platform's base URL. Build it with `path` when it contains a value of the user's. */
	readonly path: string;
	/** Undefined values are left out; each value of a list is sent under the same name. */
	readonly query?: Readonly<
		Record<string, string | number | boolean | readonly string[] | undefined>
	>;
	/** The operation's own headers; undefined values are left out. */
	readonly headers?: Readonly<Record<string, string | undefined>>;
	/** Form fields (`application/x-www-form-urlencoded`). */
	readonly form?: Readonly<Record<string, string>>;
	/** A JSON body. */
	readonly body?: IDataObject | IDataObject[];
	/**
	 * For a body that replaces the whole record: the request that reads the record first, and the record in its
	 * response in the form of the body. The body is merged into that, so that fields the user leaves out keep
	 * their values.
	 */
	readonly readModifyWrite?: {
		readonly read: ApiRequest;
		readonly record: (response: IDataObject) => IDataObject;
	};
	/** A form with files (`multipart/form-data`): texts by name, and files, several of which may share a name. */
	readonly multipart?: {
		readonly texts: Readonly<Record<string, string | undefined>>;
		readonly files: Readonly<Record<string, readonly InputFile[] | undefined>>;
	};
	/**
	 * The response that is expected, if not a JSON object (or, for a list, what contains its rows).
	 * `anything`: the service responds with a list, a bare value, nothing at all, or its documents don't say.
	 * Each record of a list becomes an item of its own, a bare value becomes `{value}`, nothing becomes `{}`.
	 * A web page or broken JSON is still an error.
	 * A file: anything but a web page counts as one; JSON is handled as with `anything`.
	 */
	readonly response?: 'anything' | ExpectedFile;
	/**
	 * Whether sending the request twice has the effect of sending it once (RFC 9110, 9.2.2), so that it may be
	 * sent again after a lost connection. GET is; state it for a POST that only reads, or for a write that the
	 * service ignores the second time.
	 */
	readonly idempotent?: boolean;
	/**
	 * What to do after a 401 that is about a value in the node, such as a password or a code. Sentences. The
	 * session is not renewed then, so that a wrong password is sent only once.
	 */
	readonly hintAfter401?: string;
	/** Whether it only reads although it is no GET. */
	readonly readOnly?: true;
	/** Values that no error may show, those of password fields. Added by `run`. */
	readonly secrets?: readonly string[];
}

/** A file that is expected as a response. */
export interface ExpectedFile {
	/** Its name and type, where the service states none. */
	readonly fileName: string;
	readonly mimeType: string;
	/** The binary property of the output item that holds it. */
	readonly property: string;
}
