/**
 * Input that is wrong and is refused before anything is sent.
 * The message names the field, the description says what to do. The item is added by `run`.
 */
export class InputProblem extends Error {
	constructor(
		message: string,
		readonly wayOut?: string,
	) {
		super(message);
		this.name = 'InputProblem';
	}
}
