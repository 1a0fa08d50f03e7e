import { choices, InputProblem } from '../shared';

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
		description: 'By which ways the user hears of his orders',
		options,
	}),
	choices('promotional', {
		displayName: 'Promotional Messages',
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
			channels === undefined ? [] : [[kind, switches(channels)]],
		),
	);

function switches(channels: readonly Channel[]) {
	if (channels.includes(NONE) && channels.length > 1) {
		throw new InputProblem('None is chosen beside other ways', 'Choose either.');
	}
	return {
		email: channels.includes('email'),
		sms: channels.includes('sms'),
		whatsapp: channels.includes('whatsapp'),
	};
}
