import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ApiRequest, RequestOperation } from '../contract';
import { deepMerge, defaultConcurrency } from '../fields';
import { ApiError, isIdempotent, ReceivedFile, type Send } from '../http';
import { readList } from '../pagination';
import { isRecord } from '../util';
import type { RequestItem } from './preparedItem';
import type { Run } from './strategy';

/** Sends the requests of one input item and returns the output items of their responses. */
export async function runItem(
	{ context, platform, send }: Run,
	operation: RequestOperation,
	{ item, parameters, work: requests, simplify }: RequestItem,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const addRecord = (record: IDataObject) => {
		const made = operation.output?.(record, parameters) ?? record;
		for (const one of Array.isArray(made) ? made : [made]) {
			output.push({ json: simplify(one), pairedItem: { item } });
		}
	};
	if (operation.pagination) {
		const { returnAll, limit, options } = parameters;
		await readList(send, requests, operation.pagination, {
			limit: returnAll === true ? Infinity : Number(limit),
			concurrency: Number(options.pagesInFlight ?? defaultConcurrency(platform)),
			onRow: addRecord,
		});
		return output;
	}
	for (const request of requests) {
		const response = await send(await readModifyWrite(send, request));
		if (response instanceof ReceivedFile) output.push(await fileItem(context, response, item));
		else recordsIn(response, request, platform.name).forEach(addRecord);
	}
	return output;
}

/** A request whose body, if it replaces a whole record, is merged into the record as it is now. */
async function readModifyWrite(send: Send, request: ApiRequest): Promise<ApiRequest> {
	const { readModifyWrite: current, body } = request;
	if (!current) return request;
	const record = current.record((await send(current.read)) as IDataObject);
	return { ...request, body: deepMerge(record, body as IDataObject) };
}

async function fileItem(
	context: IExecuteFunctions,
	{ bytes, fileName, mimeType, property }: ReceivedFile,
	item: number,
): Promise<INodeExecutionData> {
	return {
		json: { fileName, mimeType, fileSize: bytes.length },
		binary: { [property]: await context.helpers.prepareBinaryData(bytes, fileName, mimeType) },
		pairedItem: { item },
	};
}

/**
 * The records in a response. Throws an ApiError for a list in place of a record, which would silently become many
 * items, and for a read that returns nothing, which would become a record without fields; a request may allow
 * both (see `ApiRequest.response`).
 */
function recordsIn(response: object, request: ApiRequest, platformName: string): IDataObject[] {
	const isList = Array.isArray(response);
	if (request.response !== undefined && isList) {
		// A write that was accepted has an outcome, also when the response says nothing about it.
		return response.length === 0 ? [{}] : response.map(recordOf);
	}
	const isRead = request.method === 'GET' && request.response === undefined;
	const isNothing = isRead && Object.keys(response).length === 0;
	if (!isList && !isNothing) return [response as IDataObject];
	throw new ApiError({
		message: `${platformName} responded with ${isList ? 'a list instead of a single' : 'an empty'} record`,
		hint: 'Check the ID, and the address in the credential.',
		outcome: 'unknown',
		wroteTo: isIdempotent(request) ? undefined : platformName,
	});
}

const recordOf = (value: unknown): IDataObject =>
	isRecord(value) ? value : { value: value as IDataObject[string] };
