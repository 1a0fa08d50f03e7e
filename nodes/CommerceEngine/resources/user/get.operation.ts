import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { contentOf } from '../../response/content';
import { simplifiedUser } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a user',
	description: 'Retrieve a user: name, contact, customer group, and whether he is signed in',
	fields: [userId],
	request: (given) => ({ method: 'GET', path: path`/auth/user/${orOwnUser(given.userId)}` }),
	output: contentOf('user'),
	simplify: simplifiedUser,
});
