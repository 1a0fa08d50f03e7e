import { bodyOf, defineOperation, recordNumber, text, toggle } from '../../../shared';
import { listQuery, pages } from '../../lists';
import { carrierSortKeys } from './fields';

export const search = defineOperation({
	name: 'Search',
	action: 'Search shipping carriers',
	description: 'Find the shipping carriers that meet all of the filters',
	fields: [],
	filters: [
		recordNumber('id', {
			displayName: 'ID',
			placeholder: 'e.g. 2',
			description: 'The number of a single carrier',
		}),
		toggle('isDeleted', {
			displayName: 'Deleted',
			description: 'Whether to find carriers that were deleted, instead of those in use',
		}),
		text('title', {
			displayName: 'Title',
			placeholder: 'e.g. UPS',
			description: 'The name of the carrier, or a part of it',
		}),
		text('url', {
			displayName: 'URL',
			placeholder: 'e.g. ups.com',
			description: 'The address of the website, or a part of it',
		}),
	],
	sort: carrierSortKeys,
	request: ({ filters, ...parameters }) => ({
		method: 'POST',
		path: '/shipping-carriers/search',
		query: listQuery(parameters),
		body: bodyOf(filters),
		// It does nothing but read.
		repeatable: true,
	}),
	pages,
});
