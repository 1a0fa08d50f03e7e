import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { carrierLocator } from '../../locators';
import { updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a shipping carrier',
	description: 'Change the title or the website of a shipping carrier',
	fields: [carrierLocator, updateFields],
	options: [additionalJson],
	request: ({ carrier, updateFields: changes, options }) => ({
		method: 'PATCH',
		path: path`/shipping-carriers/${carrier}`,
		body: changesOf(changes, options.additionalJson),
		answer: 'anything',
		// A second time changes nothing more.
		repeatable: true,
	}),
	output: (answer, { carrier }) => ({ id: carrier, ...answer }),
});
