import { defineOperation, path } from '../../../shared';
import { simplifiedShopper } from './simplify';
import { username } from './fields';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a shopper',
	description: 'Retrieve a shopper (customer) by the username',
	fields: [username],
	request: (shopper) => ({ method: 'GET', path: path`/api/shopper/get/${shopper.username}` }),
	simplify: simplifiedShopper,
});
