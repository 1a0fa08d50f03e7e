import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { ApiRequest, Platform, RawAnswer } from '../fields';
import { multipartBody } from './multipart';
import { answerIn, credentialFailure, noAnswer } from './networkError';

/** Wherever n8n lets a node make calls: a run, or a list in the editor. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions;

/** A request as n8n's HTTP engine takes it. */
export async function httpOptions(
	request: ApiRequest,
	baseUrl: string,
	timeoutMs: number,
	/** Whether a 401 is a reason to renew the session. */
	renews = true,
): Promise<IHttpRequestOptions> {
	const { method, path, query = {}, form, multipart, answer: wanted } = request;
	const isFile = typeof wanted === 'object';
	const { body, headers: ofBody } = multipart
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
			...ofBody,
			...(isFile && { accept: '*/*' }),
		},
		timeout: timeoutMs,
		json: true,
		encoding: isFile ? 'arraybuffer' : undefined,
		returnFullResponse: true,
		// A redirected write turns into a read, and credentials must not go to another host.
		disableFollowRedirect: true,
		// n8n renews a credential only when it sees the 401.
		ignoreHttpStatusErrors: renews ? { ignore: true, except: [401] } : true,
	};
}

/** n8n leaves out an object or a list that is empty, such as the criteria of a search for everything. */
function jsonBody(body: ApiRequest['body']) {
	const isEmpty = body !== undefined && Object.keys(body).length === 0;
	return isEmpty
		? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
		: { body, headers: {} };
}

/** Makes the request once. Gives the answer with any status; throws a ServiceFailure without one. */
export async function rawAnswer(
	context: CallContext,
	platform: Platform,
	http: IHttpRequestOptions,
	repeatable: boolean,
): Promise<RawAnswer> {
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			platform.credential.name,
			http,
		)) as IN8nHttpFullResponse;
		return decoded({
			status: response.statusCode,
			headers: response.headers,
			body: response.body,
		});
	} catch (error) {
		const answer = answerIn(error);
		if (answer) return decoded(answer);
		throw credentialFailure(error) ?? noAnswer(platform, error, repeatable);
	}
}

/** The answer to a call for a file may be JSON all the same: a refusal is. */
function decoded(answer: RawAnswer): RawAnswer {
	const { status, headers, body } = answer;
	if (!Buffer.isBuffer(body)) return answer;
	const isJson = /\bjson\b/i.test(String(headers['content-type']));
	if (!isJson && status < 400) return answer;
	const text = body.toString();
	try {
		return { ...answer, body: JSON.parse(text) as unknown };
	} catch {
		return { ...answer, body: text };
	}
}
