import type { IDataObject } from 'n8n-workflow';
import { ApiError, deepMerge, isRecord } from '../../../shared';
import { channelFields } from '../../fields/notificationChannels';

/** Whether a kind of message has a switch for each channel. */
const isComplete = (kind: unknown) =>
	isRecord(kind) && ['email', 'sms', 'whatsapp'].every((name) => (kind[name] ?? null) !== null);

/** Names in a sentence: "A, B and C". */
const enumerate = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

/**
 * The notification preferences that an update has to send again: those that were read, under
 * `notification_preferences`. `record` is what the update replaces, for the error text. Throws an ApiError if
 * a switch would still be missing with `changes` on top: an update of something else must not decide what
 * the user is notified of.
 */
export function savedPreferences(
	present: unknown,
	changes: IDataObject,
	record: 'user' | 'preferences',
): IDataObject {
	const preferences = isRecord(present) ? present : {};
	const { notification_preferences: updated } = deepMerge(
		{ notification_preferences: preferences },
		changes,
	);
	const incomplete = channelFields
		.filter(({ name }) => !isRecord(updated) || !isComplete(updated[name]))
		.map(({ property }) => property.displayName);
	if (incomplete.length === 0) return { notification_preferences: preferences };
	const kinds = incomplete.length < channelFields.length ? ` for ${enumerate(incomplete)}` : '';
	throw new ApiError({
		message: `The user has no notification preferences${kinds} yet, and Commerce Engine takes no ${record} without`,
		hint: `Add ${enumerate(incomplete)} to the Update Fields.`,
		outcome: 'permanent',
	});
}
