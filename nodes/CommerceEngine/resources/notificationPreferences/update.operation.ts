import { changesOf, defineOperation, path, updateFieldsOf } from '../../../shared';
import { orSignedInUser, userId } from '../../fields/user';
import { channelFields, channelsBody } from '../../fields/notificationChannels';
import { contentAsRecord } from '../../response/content';
import { updateRequest } from '../../response/readModifyWrite';
import { optionalResultContent } from '../../response/results';
import { savedPreferences } from './savedPreferences';

export const update = defineOperation({
	name: 'Update',
	action: 'Update the notification preferences of a user',
	description:
		'Change by which ways a user hears of what. What is left out stays as it is. Only older documents of Commerce Engine name this call; Update a user does the same.',
	fields: [userId, updateFieldsOf(channelFields)],
	request: ({ updateFields, ...given }) => {
		const recordPath = path`/auth/user/${orSignedInUser(given.userId)}/notification-preferences`;
		const body = changesOf({ notificationPreferences: channelsBody(updateFields) });
		return updateRequest(recordPath, body, (response) => {
			const content = contentAsRecord(response);
			// The documents don't show whether they come under their name or as the content itself.
			const { notification_preferences: present = content } = content;
			return savedPreferences(present, body, 'preferences');
		});
	},
	output: optionalResultContent,
});
