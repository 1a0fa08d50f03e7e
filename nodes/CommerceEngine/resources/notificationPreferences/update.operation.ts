import { changesOf, defineOperation, isRecord, path, updateFieldsOf } from '../../../shared';
import { channelFields, channelsBody } from '../../channels';
import { resultContent } from '../../content';
import { orOwnUser, userId } from '../../fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update the notification preferences of a user',
	description:
		'Change by which ways a user hears of what. What is left out stays as it is. Only older documents of Commerce Engine name this call.',
	fields: [userId, updateFieldsOf(channelFields)],
	request: ({ updateFields, ...given }) => {
		const at = path`/auth/user/${orOwnUser(given.userId)}/notification-preferences`;
		return {
			method: 'PUT',
			path: at,
			body: changesOf({ notificationPreferences: channelsBody(updateFields) }),
			onTopOf: {
				read: { method: 'GET', path: at },
				record: (answer) => {
					const { notification_preferences: present } = resultContent(answer);
					return { notification_preferences: isRecord(present) ? present : {} };
				},
			},
			repeatable: true,
		};
	},
	output: resultContent,
});
