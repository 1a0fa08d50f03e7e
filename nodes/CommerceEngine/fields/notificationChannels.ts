import { choices, InputError } from '../../shared';

const NONE = 'none';

const options = [
	{ name: 'Email', value: 'email' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'WhatsApp', value: 'whatsapp' },
	{ name: 'None', value: NONE },
] as const;

type Channel = (typeof options)[number]['value'];

/** The kinds of messages that a user may get, with the channels for each. */
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

/**
 * Chosen channels as the API expects them: a switch for each channel of each kind of message. Kinds without
 * a value are left out.
 */
export const channelsBody = (chosen: Readonly<Record<string, readonly Channel[] | undefined>>) =>
	Object.fromEntries(
		Object.entries(chosen).flatMap(([kind, channels]) =>
			channels === undefined ? [] : [[kind, channelSwitches(channels)]],
		),
	);

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
