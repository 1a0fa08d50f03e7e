import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { channelFields, channelsBody } from '../../fields/notificationChannels';
import { optionalResultContent } from '../../response/results';

export const create = defineOperation({
	name: 'Create',
	action: 'Create the notification preferences of a user',
	description:
		'Set for the first time by which ways a user hears of what; nothing goes by those that are not chosen. Only older documents of Commerce Engine name this call.',
	fields: [...channelFields, userId],
	request: ({ transactional, promotional, newsletter, ...given }) => ({
		method: 'POST',
		path: path`/auth/user/${orOwnUser(given.userId)}/notification-preferences`,
		body: {
			notification_preferences: channelsBody({
				transactional: transactional ?? [],
				promotional: promotional ?? [],
				newsletter: newsletter ?? [],
			}),
		},
	}),
	output: optionalResultContent,
});
