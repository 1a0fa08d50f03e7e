import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ApiRequest, Operation, Platform } from '../contract';
import { deepMerge, defaultConcurrency } from '../fields';
import { ApiError, isIdempotent, ReceivedFile, type Send } from '../http';
import { readList } from '../pagination';
import { isRecord } from '../util';
import { asWanted } from './asWanted';
import type { ReadItem } from './parameters';

/** Makes the calls of one input item, and gives the output items that come of them. */
export async function runItem(
	context: IExecuteFunctions,
	send: Send,
	operation: Operation,
	read: ReadItem,
	platform: Platform,
): Promise<INodeExecutionData[]> {
	const { item, parameters, requests } = read;
	const output: INodeExecutionData[] = [];
	const give = (response: IDataObject) => {
		const made = operation.output?.(response, parameters) ?? response;
		for (const one of Array.isArray(made) ? made : [made]) {
			output.push({ json: asWanted(one, operation, read), pairedItem: { item } });
		}
	};
	if (operation.pagination) {
		const { returnAll, limit, options } = parameters;
		await readList(send, requests, operation.pagination, {
			limit: returnAll === true ? Infinity : Number(limit),
			concurrency: Number(options.pagesInFlight ?? defaultConcurrency(platform)),
			onRow: give,
		});
		return output;
	}
	for (const request of requests) {
		const response = await send(await complete(send, request));
		if (response instanceof ReceivedFile) output.push(await fileItem(context, response, item));
		else recordsIn(response, request, platform.name).forEach(give);
	}
	return output;
}

/** A request with what its body is put on top of. */
async function complete(send: Send, request: ApiRequest): Promise<ApiRequest> {
	const { readModifyWrite, body } = request;
	if (!readModifyWrite) return request;
	const current = readModifyWrite.record((await send(readModifyWrite.read)) as IDataObject);
	return { ...request, body: deepMerge(current, body as IDataObject) };
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
 * The records that a response holds. A list in the place of a record would quietly come out as many
 * items, and a read of nothing as a record without fields: both are only taken where the request allows it.
 */
function recordsIn(response: object, request: ApiRequest, platformName: string): IDataObject[] {
	const isList = Array.isArray(response);
	if (request.response !== undefined && isList) {
		// A write that was accepted has an outcome, also when nothing is said of it.
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
