import type { IDataObject } from 'n8n-workflow';
import type { InputFile } from '../../../shared';
import { missing, recordsIn } from '../../response';

/**
 * What CommerceHQ made of some of the files of a call, in their order. Throws a ApiError when the
 * response leaves one of them out.
 */
export function recordsOf(
	some: readonly InputFile[],
	sent: readonly InputFile[],
	response: object,
): IDataObject[] {
	const made = recordsIn(response);
	return some.map((file) => {
		const record = recordOf(file, sent, made);
		if (record) return record;
		throw missing(`the file "${file.fileName}"`);
	});
}

/**
 * Files are told apart by their names; those that share one, by their order. Where names were changed, all
 * files must have come back: then each stands in its place.
 */
function recordOf(
	file: InputFile,
	sent: readonly InputFile[],
	made: readonly IDataObject[],
): IDataObject | undefined {
	const sameName = sent.filter(({ fileName }) => fileName === file.fileName);
	const named = made.filter(({ name }) => name === file.fileName);
	if (named.length === sameName.length) return named[sameName.indexOf(file)];
	return made.length === sent.length ? made[sent.indexOf(file)] : undefined;
}
