/** A form with texts and files; of a list, each under the same name. */
export function formOf(fields: Record<string, string | Blob | Blob[] | undefined>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value ?? []].flat()) form.append(name, one);
	}
	return form;
}

/** A file of a form, of zeros unless it has a content. */
export const fileOf = (
	type: string,
	name = 'a file',
	content: string | Uint8Array<ArrayBuffer> | number = 64,
) => new File([typeof content === 'number' ? new Uint8Array(content) : content], name, { type });
