import { choice, defineOperation, deleted, deletion } from '../../../shared';
import { bodyWith, moreBody } from '../../body';
import { categoryActions } from '../../codes';
import { categoryCode } from '../../fields';

/** The action that takes the category out of the store. */
const REMOVE = 1;

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a category',
	description:
		'Take a category out of the store, or just out of the category above it: What to Remove says which. The products stay.',
	fields: [
		categoryCode,
		choice('whatToRemove', {
			displayName: 'What to Remove',
			description: 'Whether the category goes, or only its place below its parent',
			options: categoryActions,
		}),
		moreBody,
	],
	request: ({ body, ...category }) => ({
		...deletion('/api/category/category'),
		// What it returns is documented: anything else is no success.
		response: undefined,
		body: bodyWith(
			{ categoryCode: category.categoryCode, whatToRemove: category.whatToRemove },
			body,
		),
	}),
	// The second action leaves the category where it is.
	output: (response, { whatToRemove }) => (whatToRemove === REMOVE ? deleted() : response),
});
