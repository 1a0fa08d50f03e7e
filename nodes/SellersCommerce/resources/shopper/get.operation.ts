import { defineOperation, path } from '../../../shared';
import { userName } from './fields';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a shopper',
	description: 'Retrieve a shopper by the user name',
	fields: [userName],
	request: (shopper) => ({ method: 'GET', path: path`/api/shopper/get/${shopper.userName}` }),
});
