import type { SortRule } from '../contract';

/** The direction of a rule as most APIs write it. */
export const directionText = ({ direction }: SortRule) =>
	direction === 'descending' ? 'desc' : 'asc';
