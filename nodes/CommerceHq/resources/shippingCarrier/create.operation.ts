import { additionalJson, bodyOf, defineOperation } from '../../../shared';
import { title, url } from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a shipping carrier',
	description: 'Add a shipping carrier to the store, so that shipments can go out with it',
	fields: [title, url],
	options: [additionalJson],
	request: ({ options, ...values }) => ({
		method: 'POST',
		path: '/shipping-carriers',
		body: bodyOf(values, options.additionalJson),
		response: 'anything',
	}),
	output: (response, parameters) => ({ title: parameters.title, url: parameters.url, ...response }),
});
