import { InputProblem } from '../define';

/**
 * The ID of the record in another field, for a list of what belongs to it. `chosen` gives what stands in a
 * field. Throws an InputProblem where nothing is chosen, or an expression is to give it.
 */
export function chosenId(chosen: (field: string) => string, field: string): string {
	const id = chosen(field);
	if (/^\d+$/.test(id)) return id;
	throw new InputProblem(
		`Choose the ${field} first`,
		`Pick the ${field} above from the list or give its ID. Where an expression gives it that can't be worked out yet, give this by its ID too.`,
	);
}
