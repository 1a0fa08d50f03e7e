import type { IDataObject } from 'n8n-workflow';
import type { InputFile } from '../../../shared';
import { missing, recordsIn } from '../../bulkOutcome';

/**
 * The records of some of the files sent in a request, in the order of `files`. Throws an ApiError when the
 * response leaves one of them out.
 */
export function recordsOf(
	files: readonly InputFile[],
	sent: readonly InputFile[],
	response: object,
): IDataObject[] {
	const records = recordsIn(response);
	return files.map((file) => {
		const record = recordOf(file, sent, records);
		if (record) return record;
		throw missing(`the file "${file.fileName}"`);
	});
}

/**
 * Files are identified by their names, those of the same name by their order. If the service has changed names,
 * all files must be in the response: then their order identifies them.
 */
function recordOf(
	file: InputFile,
	sent: readonly InputFile[],
	records: readonly IDataObject[],
): IDataObject | undefined {
	const sameName = sent.filter(({ fileName }) => fileName === file.fileName);
	const named = records.filter(({ name }) => name === file.fileName);
	if (named.length === sameName.length) return named[sameName.indexOf(file)];
	return records.length === sent.length ? records[sent.indexOf(file)] : undefined;
}
