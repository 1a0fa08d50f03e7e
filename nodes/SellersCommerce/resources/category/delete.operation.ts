import { choice, defineOperation, deleted, deletion } from '../../../shared';
import { bodyWith, additionalBody } from '../../body';
import { categoryActions } from '../../codes';
import { categoryCode } from '../../fields';

/** The action that removes the category from the store. */
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
		additionalBody,
	],
	request: ({ body, ...category }) => ({
		...deletion('/api/category/category'),
		// The response is documented, so any other one is not a success.
		response: undefined,
		body: bodyWith(
			{ categoryCode: category.categoryCode, whatToRemove: category.whatToRemove },
			body,
		),
	}),
	// The other action keeps the category.
	output: (response, { whatToRemove }) => (whatToRemove === REMOVE ? deleted() : response),
});
