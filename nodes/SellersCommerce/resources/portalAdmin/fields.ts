import { recordNumber } from '../../../shared';

export const userId = recordNumber('userId', {
	displayName: 'User ID',
	required: true,
	placeholder: 'e.g. 12',
	description: 'The number of the user of the portal',
});
