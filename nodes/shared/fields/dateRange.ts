import { InputError } from '../util';
import { dateTime } from './dateTime';

/** The two filters of a list that takes a range of dates. */
export const dateRangeFilters = [
	dateTime('startDate', {
		displayName: 'Start Date',
		required: true,
		description: 'The beginning of the time range. Set End Date too.',
	}),
	dateTime('endDate', {
		displayName: 'End Date',
		required: true,
		description: 'The end of the time range. Set Start Date too.',
	}),
] as const;

/**
 * The range that the user set, or undefined when there is none. Throws an InputError for one date
 * without the other, and for an end that is before the start.
 */
export function dateRange({
	startDate,
	endDate,
}: {
	readonly startDate?: Date;
	readonly endDate?: Date;
}): { start: Date; end: Date } | undefined {
	if (!startDate && !endDate) return undefined;
	if (!startDate || !endDate) {
		const [missing, given] = startDate ? ['End Date', 'Start Date'] : ['Start Date', 'End Date'];
		throw new InputError(
			`${missing} is missing beside ${given}`,
			'Set both dates, or neither for what is new.',
		);
	}
	if (endDate < startDate) {
		throw new InputError('End Date is before Start Date', 'Swap the two dates, or correct them.');
	}
	return { start: startDate, end: endDate };
}
