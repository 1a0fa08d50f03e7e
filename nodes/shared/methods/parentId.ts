import { InputError } from '../util';

/** Gives what stands in another field, as text. */
type Chosen = (field: string) => string;

/**
 * The ID of the record in another field, for a list of what belongs to it: undefined where nothing is chosen,
 * or an expression is to give it.
 */
export function optionalParentId(chosen: Chosen, field: string): string | undefined {
	const id = chosen(field);
	return id === '' || id.startsWith('=') ? undefined : id;
}

/** The same where there is no list without it. Throws an InputError. */
export function requireParentId(chosen: Chosen, field: string): string {
	const id = optionalParentId(chosen, field);
	if (id !== undefined && !/[/\\]/.test(id)) return id;
	throw new InputError(
		`Choose the ${field} first`,
		`Pick the ${field} above from the list or give its ID. Where an expression gives it that can't be worked out yet, give this by its ID too.`,
	);
}
