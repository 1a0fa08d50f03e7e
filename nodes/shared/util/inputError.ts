/**
 * Input that is wrong and is rejected before anything is sent.
 * The message names the field, the hint says what to do. `run` adds the item.
 */
export class InputError extends Error {
	constructor(
		message: string,
		readonly hint?: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
