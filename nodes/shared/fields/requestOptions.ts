import type { Fields, RateLimit } from '../contract';
import { number } from './number';

/**
 * How many pages, or records of different items, are fetched at a time if the user says nothing else. Under a
 * rate limit, one: more would not come sooner, but delay the requests of others.
 */
export const defaultConcurrency = ({ rateLimit }: { readonly rateLimit?: RateLimit }) =>
	rateLimit ? 1 : 5;
/** Seconds that one request may take if the user says nothing else. */
export const DEFAULT_TIMEOUT_S = 120;
/** Seconds that a request may wait for a rate limit if the user says nothing else. */
export const DEFAULT_MAX_WAIT_S = 300;

const pagesAtATime = (platform: { readonly rateLimit?: RateLimit }) =>
	number('pagesInFlight', {
		displayName: 'Pages at a Time',
		parameter: 'pagesAtATime',
		description: 'How many pages to fetch at the same time where the number of pages is known',
		default: defaultConcurrency(platform),
		min: 1,
		max: 20,
	});

const timeOptions = [
	number('maxWait', {
		displayName: 'Max Wait',
		description:
			'How many seconds a call may wait for its turn where the platform limits how many it takes. After that the node fails and says when it will work again.',
		default: DEFAULT_MAX_WAIT_S,
		min: 0,
	}),
	number('timeout', {
		displayName: 'Timeout',
		description: 'How many seconds the platform may keep silent during one call',
		default: DEFAULT_TIMEOUT_S,
		min: 1,
	}),
] as const;

/** For accounts of which the platform takes more, or less, than it says. */
const requestsPerMinute = (rateLimit: RateLimit) =>
	number('requestsPerMinute', {
		displayName: 'Requests per Minute',
		description:
			'How many calls a minute the platform takes from this account: change it if the platform has granted you another limit. All nodes with the same credential share these calls: change it in each of them.',
		default: rateLimit.requests,
		min: 1,
	});

/** The options that every operation has; a list has one more, and so has a platform with a rate limit. */
export const requestOptions = (
	platform: { readonly rateLimit?: RateLimit },
	isList: boolean,
): Fields => [
	...(isList ? [pagesAtATime(platform)] : []),
	...timeOptions,
	...(platform.rateLimit ? [requestsPerMinute(platform.rateLimit)] : []),
];
