import { InputError } from '../util';

/** The value of another field of the node that is being edited, as text; empty where there is none. */
export type FieldText = (field: string) => string;

/**
 * The ID of the parent record that the user has chosen in another field, for a list that can do without it.
 * Undefined if none is chosen, or if an expression gives it: the editor can't evaluate that here.
 */
export function optionalParentId(textOf: FieldText, field: string): string | undefined {
	const id = textOf(field);
	return id === '' || id.startsWith('=') ? undefined : id;
}

/**
 * The ID of the parent record that the user has chosen in another field, for a list of what belongs to that record.
 * Throws an InputError that asks for it if none is chosen, an expression gives it, or it can't be an ID.
 *
 * @param field the field's name, which the error shows: "order"
 */
export function requireParentId(textOf: FieldText, field: string): string {
	const id = optionalParentId(textOf, field);
	if (id !== undefined && !/[/\\]/.test(id)) return id;
	throw new InputError(
		`Choose the ${field} first`,
		`Pick the ${field} above from the list or give its ID. Where an expression gives it that can't be worked out yet, give this by its ID too.`,
	);
}
