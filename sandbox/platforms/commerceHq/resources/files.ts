import type { AddRoute } from '../api';
import { Problems } from '../errors';
import { respondWithBareList, type Listing } from '../lists';
import { whole } from '../search';
import { FILE_TYPES, newFile, type StoredFile } from '../state/files';

const listing: Listing<StoredFile> = {
	row: (file) => ({ ...file }),
	keys: { id: whole((file) => file.id) },
};

/** Adds the files: uploads as multipart forms, with one or more `files` and a `type`. */
export function addFileRoutes(add: AddRoute): void {
	add('GET', '/files', (call) => respondWithBareList(call, call.store.files.rows, listing));

	add(
		'POST',
		'/files',
		(call) => {
			const { fields, files } = call.form();
			const type = fields.type ?? 'files';
			const problems = new Problems();
			if (!files.files) problems.add('files', 'Files is required.');
			if (fields.type !== undefined && !FILE_TYPES.some((known) => known === type)) {
				problems.add('type', `Type must be one of ${FILE_TYPES.join(', ')}.`);
			}
			problems.settle();
			return files.files!.map((file) => {
				const { name, mime, size } = file;
				const { width = null, height = null } = file.dimensions() ?? {};
				const values = { mime, name, size, image_width: width, image_height: height, type };
				const hash = `${call.store.now()}_${call.store.random.hex(32).toLowerCase()}`;
				return listing.row(call.store.files.insert(newFile(values, hash)));
			});
		},
		201,
	);

	add('DELETE', '/files/:id', (call) => {
		call.store.deleteFile(call.find(call.store.files));
	});
}
