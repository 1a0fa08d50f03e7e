import { defineOperation } from '../../../shared';
import { filledBody, additionalBody } from '../../body';
import { addresses } from './fields';

export const upsertAddress = defineOperation({
	name: 'Create or Update Address',
	action: 'Create or update an address of a shopper',
	description:
		'Add addresses to a shopper, or update those there are. Which shopper it is, such as by the username, goes into Body (JSON).',
	fields: [addresses, additionalBody],
	request: ({ body, ...shopper }) => ({
		method: 'POST',
		path: '/api/shopper/shopperaddress',
		body: filledBody({ addresses: shopper.addresses }, body),
	}),
});
