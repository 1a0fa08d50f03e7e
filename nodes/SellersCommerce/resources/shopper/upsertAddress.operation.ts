import { defineOperation } from '../../../shared';
import { filledBody, moreBody } from '../../body';
import { addresses } from './fields';

export const upsertAddress = defineOperation({
	name: 'Create or Update Address',
	action: 'Create or update an address of a shopper',
	description:
		'Add addresses to a shopper, or update those there are. Which shopper it is, such as by the user name, goes into Body (JSON).',
	fields: [addresses, moreBody],
	request: ({ Address, body }) => ({
		method: 'POST',
		path: '/api/shopper/shopperaddress',
		body: filledBody({ Address }, body),
	}),
});
