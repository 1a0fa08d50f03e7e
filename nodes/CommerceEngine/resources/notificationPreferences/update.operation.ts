import { changesOf, defineOperation, path, updateFieldsOf } from '../../../shared';
import { orSignedInUser, userId } from '../../auth/owner';
import { channelFields, channelsBody, savedPreferences } from '../../fields/notificationChannels';
import { contentAsRecord } from '../../response/content';
import { updateRequest } from '../../response/readModifyWrite';
import { optionalResultContent } from '../../response/results';

export const update = defineOperation({
	name: 'Update',
	action: 'Update the notification preferences of a user',
	description:
		'Change by which ways a user hears of what. What is left out stays as it is. Only older documents of Commerce Engine name this call; Update a user does the same.',
	fields: [userId, updateFieldsOf(channelFields)],
	request: ({ updateFields, ...given }) => {
		const at = path`/auth/user/${orSignedInUser(given.userId)}/notification-preferences`;
		const body = changesOf({ notificationPreferences: channelsBody(updateFields) });
		return updateRequest(at, body, (response) => {
			const content = contentAsRecord(response);
			// No document shows whether they come by their name or as the content itself.
			const { notification_preferences: present = content } = content;
			return savedPreferences(present, body, 'preferences');
		});
	},
	output: optionalResultContent,
});
