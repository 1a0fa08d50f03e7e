import type { IDataObject } from 'n8n-workflow';
import { replaceAll } from '../../response/readModifyWrite';
import { savedPreferences } from '../notificationPreferences/savedPreferences';

/** What an update has to send again of a user. Throws an ApiError if neither the user nor `changes` has it all. */
export const savedUser = (user: IDataObject, changes: IDataObject): IDataObject => ({
	...replaceAll('user', user, changes, [
		...['first_name', 'last_name', 'email', 'phone', 'country_code'],
		...['login_methods', 'business'],
	]),
	...savedPreferences(user.notification_preferences, changes, 'user'),
	// The one optional field of an update; the documents don't show it in responses.
	...(user.customer_group_id !== undefined && { customer_group_id: user.customer_group_id }),
});
