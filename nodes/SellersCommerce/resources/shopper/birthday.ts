import { dateTime, type Field } from '../../../shared';

const dateField = dateTime('dateOfBirth', {
	displayName: 'Date of Birth',
	description:
		'The day on which the shopper was born. It stays that day in whatever time zone the workflow runs.',
});

/**
 * The date of birth, which the API stores as a time in UTC. Read in the workflow's time zone, a day would become
 * the one before it east of Greenwich.
 */
export const birthday: Field<'dateOfBirth', string | undefined> = {
	...dateField,
	read: (raw, context) => {
		// Midnight in any time zone stands for the day as written, not for the day in the workflow's time zone.
		const day = /^(\d{4}-\d\d-\d\d)[T ]00:00(:00(\.0+)?)?[+-]\d\d:?\d\d$/.exec(String(raw))?.[1];
		const moment = dateField.read(day ?? raw, context);
		const asWritten = dateField.read(day ?? raw, { ...context, timezone: 'UTC' });
		if (!moment || !asWritten) return undefined;
		return (dayBegunAt(moment, context.timezone) ?? asWritten).toISOString();
	},
};

/** The day, in UTC, that begins at a time in a time zone, which is how expressions and databases return days. */
function dayBegunAt(moment: Date, timeZone: string): Date | undefined {
	const format = new Intl.DateTimeFormat('sv-SE', {
		dateStyle: 'short',
		timeStyle: 'medium',
		timeZone,
	});
	const [day, time] = format.format(moment).split(' ');
	return time === '00:00:00' ? new Date(`${day}T00:00:00Z`) : undefined;
}
