import type { IDataObject } from 'n8n-workflow';
import { choices, InputError, isRecord, deepMerge, ApiError } from '../../shared';

const NONE = 'none';

const options = [
	{ name: 'Email', value: 'email' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'WhatsApp', value: 'whatsapp' },
	{ name: 'None', value: NONE },
] as const;

type Channel = (typeof options)[number]['value'];

/** By which ways a user hears of what. */
export const channelFields = [
	choices('transactional', {
		displayName: 'Transactional Messages',
		parameter: 'transactionalMessages',
		description: 'By which ways the user hears of his orders',
		options,
	}),
	choices('promotional', {
		displayName: 'Promotional Messages',
		parameter: 'promotionalMessages',
		description: 'By which ways the user hears of offers',
		options,
	}),
	choices('newsletter', {
		displayName: 'Newsletter',
		description: 'By which ways the user gets the newsletter',
		options,
	}),
] as const;

/** Such ways as the API takes them: those that are not chosen are off. Kinds without a value are left out. */
export const channelsBody = (chosen: Readonly<Record<string, readonly Channel[] | undefined>>) =>
	Object.fromEntries(
		Object.entries(chosen).flatMap(([kind, channels]) =>
			channels === undefined ? [] : [[kind, channelSwitches(channels)]],
		),
	);

/** Names as a sentence has them: "A, B and C". */
const listed = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

/** Whether it is said of each way whether it is used. */
const isComplete = (kind: unknown) =>
	isRecord(kind) && ['email', 'sms', 'whatsapp'].every((way) => (kind[way] ?? null) !== null);

/**
 * Preferences that were read, as an update puts them back with `changes` on top. Throws a ApiError where
 * neither says all: nobody is made to hear of everything, or of nothing, by another change.
 */
export function savedPreferences(
	present: unknown,
	changes: IDataObject,
	taken: 'user' | 'preferences',
): IDataObject {
	const preferences = isRecord(present) ? present : {};
	const { notification_preferences: whole } = deepMerge(
		{ notification_preferences: preferences },
		changes,
	);
	const lacking = channelFields
		.filter(({ name }) => !isRecord(whole) || !isComplete(whole[name]))
		.map(({ property }) => property.displayName);
	if (lacking.length === 0) return { notification_preferences: preferences };
	const ofWhat = lacking.length < channelFields.length ? ` for ${listed(lacking)}` : '';
	throw new ApiError({
		message: `The user has no notification preferences${ofWhat} yet, and Commerce Engine takes no ${taken} without`,
		hint: `Add ${listed(lacking)} to the Update Fields.`,
		outcome: 'permanent',
	});
}

function channelSwitches(channels: readonly Channel[]) {
	if (channels.includes(NONE) && channels.length > 1) {
		throw new InputError('None is chosen beside other ways', 'Choose either.');
	}
	return {
		email: channels.includes('email'),
		sms: channels.includes('sms'),
		whatsapp: channels.includes('whatsapp'),
	};
}
