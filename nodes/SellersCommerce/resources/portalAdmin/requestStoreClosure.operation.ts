import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const requestStoreClosure = defineOperation({
	name: 'Request Store Closure',
	action: 'Request the closure of a store',
	description: 'Ask SellersCommerce to close a store. This is no trial: it saves the request.',
	fields: [wholeBody],
	request: ({ body }) => ({ method: 'POST', path: '/api/PortalAdmin/RaiseRequest', body }),
});
