import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { ApiRequest, Platform, RawResponse } from '../contract';
import { isIdempotent } from './idempotent';
import { multipartBody } from './multipart';
import { credentialFailure, networkError, responseIn } from './networkError';

/** Wherever n8n lets a node make requests: a run, or a list in the editor. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions;

/** A way to send a request once: gives the response with any status; throws an ApiError without one. */
export type Fetch = (
	request: ApiRequest,
	/** Whether a 401 is a reason for n8n to renew the session and send the request once more. */
	renewSession: boolean,
) => Promise<RawResponse>;

/** Sends requests through n8n, which adds the credential's authentication. */
export const createFetch =
	(context: RequestContext, platform: Platform, baseUrl: string, timeoutMs: number): Fetch =>
	async (request, renewSession) => {
		const options = await httpOptions(request, baseUrl, timeoutMs, renewSession);
		try {
			const { statusCode, headers, body } =
				(await context.helpers.httpRequestWithAuthentication.call(
					context,
					platform.credential.name,
					options,
				)) as IN8nHttpFullResponse;
			return decoded({ status: statusCode, headers, body });
		} catch (error) {
			const response = responseIn(error);
			if (response) return decoded(response);
			throw credentialFailure(error) ?? networkError(platform, error, isIdempotent(request));
		}
	};

/** A request as n8n's HTTP engine expects it. */
async function httpOptions(
	request: ApiRequest,
	baseUrl: string,
	timeoutMs: number,
	renewSession: boolean,
): Promise<IHttpRequestOptions> {
	const { method, path, query = {}, form, multipart, response: expected } = request;
	const isFile = typeof expected === 'object';
	const { body, headers: bodyHeaders } = multipart
		? await multipartBody(multipart)
		: form
			? { body: new URLSearchParams(form), headers: {} }
			: jsonBody(request.body);
	return {
		method,
		url: baseUrl + path,
		qs: query as IDataObject,
		// Not for other queries: it changes how their values are encoded.
		...(Object.values(query).some(Array.isArray) && { arrayFormat: 'repeat' }),
		body,
		headers: {
			...(request.headers as IDataObject),
			...bodyHeaders,
			...(isFile && { accept: '*/*' }),
		},
		timeout: timeoutMs,
		json: true,
		encoding: isFile ? 'arraybuffer' : undefined,
		returnFullResponse: true,
		// A redirected write turns into a read, and credentials must not go to another host.
		disableFollowRedirect: true,
		// n8n renews a credential only when it sees the 401.
		ignoreHttpStatusErrors: renewSession ? { ignore: true, except: [401] } : true,
	};
}

/** n8n leaves out an object or a list that is empty, such as the criteria of a search for everything. */
function jsonBody(body: ApiRequest['body']) {
	const isEmpty = body !== undefined && Object.keys(body).length === 0;
	return isEmpty
		? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
		: { body, headers: {} };
}

/** The response to a request for a file may still be JSON: a rejection is. */
function decoded(response: RawResponse): RawResponse {
	const { status, headers, body } = response;
	if (!Buffer.isBuffer(body)) return response;
	const isJson = /\bjson\b/i.test(String(headers['content-type']));
	if (!isJson && status < 400) return response;
	const text = body.toString();
	try {
		return { ...response, body: JSON.parse(text) as unknown };
	} catch {
		return { ...response, body: text };
	}
}
