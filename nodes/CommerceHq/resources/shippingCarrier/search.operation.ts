import { defineOperation, recordNumber, text, toggle } from '../../../shared';
import { listQuery, pagination, searchRequest } from '../../lists';
import { shippingCarrierSortKeys } from './responseFields';

export const search = defineOperation({
	name: 'Search',
	action: 'Search shipping carriers',
	description: 'Find the shipping carriers that meet all filters, such as the title or the website',
	fields: [],
	filters: [
		recordNumber('id', {
			displayName: 'ID',
			placeholder: 'e.g. 2',
			description: 'The number of a single carrier',
		}),
		toggle('isDeleted', {
			displayName: 'Deleted',
			parameter: 'deleted',
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
	sort: shippingCarrierSortKeys,
	request: ({ filters, ...parameters }) =>
		searchRequest('shipping-carriers', filters, listQuery(parameters)),
	pagination,
});
