import type { AddRoute } from '../api';
import { FieldErrors } from '../errors';
import { bareListResponse, type Listing } from '../lists';
import { whole } from '../search';
import { FILE_TYPES, newFile, type StoredFile } from '../state/files';

const listing: Listing<StoredFile> = {
	row: (file) => ({ ...file }),
	keys: { id: whole((file) => file.id) },
};

/** Adds the files: uploads as multipart forms, with one or more `files` and a `type`. */
export function addFileRoutes(add: AddRoute): void {
	add('GET', '/files', (request) => bareListResponse(request, request.store.files.rows, listing));

	add(
		'POST',
		'/files',
		(request) => {
			const { fields, files } = request.form();
			const type = fields.type ?? 'files';
			const errors = new FieldErrors();
			if (!files.files) errors.add('files', 'Files is required.');
			if (fields.type !== undefined && !FILE_TYPES.some((known) => known === type)) {
				errors.add('type', `Type must be one of ${FILE_TYPES.join(', ')}.`);
			}
			errors.throwIfAny();
			return files.files!.map((file) => {
				const { name, mime, size } = file;
				const { width = null, height = null } = file.dimensions() ?? {};
				const values = { mime, name, size, image_width: width, image_height: height, type };
				const hash = `${request.store.now()}_${request.store.random.hex(32).toLowerCase()}`;
				return listing.row(request.store.files.insert(newFile(values, hash)));
			});
		},
		201,
	);

	add('DELETE', '/files/:id', (request) => {
		request.store.deleteFile(request.find(request.store.files));
	});
}
