import { additionalJson, bodyOf, defineOperation, shownWhen } from '../../../shared';
import { simplifiedCollection } from './simplify';
import {
	additionalFields,
	checkedCollection,
	collectionValues,
	ifByRules,
	ifManual,
	matchProducts,
	rules,
	rulesMatchCondition,
	seoTitle,
	seoUrl,
	title,
	type,
} from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a collection',
	description: 'Add a collection of products that are picked by hand or matched by rules',
	fields: [
		title,
		seoTitle,
		seoUrl,
		type,
		shownWhen(ifManual, matchProducts),
		shownWhen(ifByRules, rulesMatchCondition),
		shownWhen(ifByRules, rules),
		additionalFields,
	],
	options: [additionalJson],
	request: ({ additionalFields: more, options, ...values }) => ({
		method: 'POST',
		path: '/collections',
		body: checkedCollection(
			bodyOf(collectionValues({ ...values, ...more }), options.additionalJson),
		),
	}),
	simplify: simplifiedCollection,
});
