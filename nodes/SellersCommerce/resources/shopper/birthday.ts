import { dateTime, type Field } from '../../../shared';

const given = dateTime('dateOfBirth', {
	displayName: 'Date of Birth',
	description:
		'The day on which the shopper was born. It stays that day in whatever time zone the workflow runs.',
});

/**
 * The date of birth, which the API keeps as a moment in UTC. Read in the workflow's time zone, a day east
 * of Greenwich would become the one before.
 */
export const birthday: Field<'dateOfBirth', string | undefined> = {
	...given,
	read: (raw, context) => {
		// Midnight wherever it was written: its day, and not the one that it is elsewhere.
		const day = /^(\d{4}-\d\d-\d\d)[T ]00:00(:00(\.0+)?)?[+-]\d\d:?\d\d$/.exec(String(raw))?.[1];
		const moment = given.read(day ?? raw, context);
		const asWritten = given.read(day ?? raw, { ...context, timezone: 'UTC' });
		if (!moment || !asWritten) return undefined;
		return (dayBegunAt(moment, context.timezone) ?? asWritten).toISOString();
	},
};

/** The day, in UTC, that begins at a moment in a time zone: so expressions and databases give a day. */
function dayBegunAt(moment: Date, timeZone: string): Date | undefined {
	const format = new Intl.DateTimeFormat('sv-SE', {
		dateStyle: 'short',
		timeStyle: 'medium',
		timeZone,
	});
	const [day, time] = format.format(moment).split(' ');
	return time === '00:00:00' ? new Date(`${day}T00:00:00Z`) : undefined;
}
