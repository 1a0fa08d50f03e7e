import { changesOf, defineOperation, path, updateFieldsOf } from '../../../shared';
import { channelFields, channelsBody, wholePreferences } from '../../fields/notificationChannels';
import { optionalResultContent, wholeContent, wholeUpdate } from '../../response/content';
import { orSignedInUser, userId } from '../../fields/shared';

export const update = defineOperation({
	name: 'Update',
	action: 'Update the notification preferences of a user',
	description:
		'Change by which ways a user hears of what. What is left out stays as it is. Only older documents of Commerce Engine name this call; Update a user does the same.',
	fields: [userId, updateFieldsOf(channelFields)],
	request: ({ updateFields, ...given }) => {
		const at = path`/auth/user/${orSignedInUser(given.userId)}/notification-preferences`;
		const body = changesOf({ notificationPreferences: channelsBody(updateFields) });
		return wholeUpdate(at, body, (response) => {
			const content = wholeContent(response);
			// No document shows whether they come by their name or as the content itself.
			const { notification_preferences: present = content } = content;
			return wholePreferences(present, body, 'preferences');
		});
	},
	output: optionalResultContent,
});
