import type { IDataObject } from 'n8n-workflow';
import {
	additionalFieldsOf,
	choice,
	InputError,
	list,
	locators,
	text,
	toggle,
	updateFieldsOf,
} from '../../../shared';
import { imageLocators, pickedFrom } from '../../locators';

const MANUAL = 0;
const BY_RULES = 1;
const PRICE = 3;
const WEIGHT = 5;

export const title = text('title', {
	displayName: 'Title',
	required: true,
	placeholder: 'e.g. Summer',
	description: 'The title of the collection as customers see it',
});

export const type = choice('type', {
	displayName: 'Type',
	description: 'How the products come into the collection',
	options: [
		{ name: 'Products Picked by Hand', value: MANUAL },
		{ name: 'By Rules', value: BY_RULES },
	],
});

export const seoTitle = text('seoTitle', {
	displayName: 'SEO Title',
	required: true,
	placeholder: 'e.g. Summer collection',
	description: 'The title of the page that search engines show',
});

export const seoUrl = text('seoUrl', {
	displayName: 'SEO URL',
	required: true,
	placeholder: 'e.g. summer',
	description: 'The end of the address of its page, after "collections/"',
});

/** The conditions of fields that depend on `type`. */
export const ifManual = { type: [MANUAL] } as const;
export const ifByRules = { type: [BY_RULES] } as const;

export const matchProducts = locators('matchProducts', {
	displayName: 'Products',
	parameter: 'products',
	entryName: 'Product',
	description:
		'All products of a collection that is picked by hand. An ID may also be an expression that gives several.',
	...pickedFrom.products,
});

export const rulesMatchCondition = choice('rulesMatchCondition', {
	displayName: 'Products Must Match',
	parameter: 'productsMustMatch',
	description: 'How many of the rules a product must match to be in the collection',
	options: [
		{ name: 'All Rules', value: 1 },
		{ name: 'At Least One Rule', value: 0 },
	],
});

export const rules = list('rules', {
	displayName: 'Rules',
	entryName: 'Rule',
	description: 'All rules of a collection that is filled by rules',
	fields: [
		choice('type', {
			displayName: 'Field',
			parameter: 'field',
			description: 'What of a product the rule looks at',
			options: [
				{ name: 'Product Title', value: 0 },
				{ name: 'Product Price', value: PRICE },
				{ name: 'Product Tag', value: 4 },
				{ name: 'Product Type', value: 2 },
				{ name: 'Product Vendor', value: 1 },
				{ name: 'Product Weight', value: WEIGHT },
				{ name: 'Variant Title', value: 6 },
			],
		}),
		choice('condition', {
			displayName: 'Condition',
			description: 'How the field is compared with the value. The last four are for numbers.',
			options: [
				{ name: 'Is Exactly', value: 0 },
				{ name: 'Starts With', value: 1 },
				{ name: 'Ends With', value: 2 },
				{ name: 'Contains', value: 3 },
				{ name: 'Does Not Contain', value: 4 },
				{ name: 'Is Equal To', value: 5 },
				{ name: 'Is Not Equal To', value: 6 },
				{ name: 'Is Greater Than', value: 7 },
				{ name: 'Is Less Than', value: 8 },
			],
		}),
		text('value', {
			displayName: 'Value',
			required: true,
			placeholder: 'e.g. cat',
			description: 'What the field is compared with: a number for price and weight, else a text',
		}),
	],
});

const moreFields = [
	text('description', {
		displayName: 'Description',
		description: 'What customers read about the collection on its page',
	}),
	toggle('isDraft', {
		displayName: 'Draft',
		parameter: 'draft',
		description: 'Whether the collection is kept as a draft that customers do not see',
	}),
	imageLocators,
	text('seoMeta', {
		displayName: 'SEO Meta',
		description: 'The description of the page that search engines show',
	}),
] as const;

export const additionalFields = additionalFieldsOf(moreFields);

export const updateFields = updateFieldsOf([
	title,
	type,
	seoTitle,
	seoUrl,
	matchProducts,
	rulesMatchCondition,
	rules,
	...moreFields,
]);

interface CollectionValues {
	readonly rules?: ReadonlyArray<{ type: number; value: string }>;
}

/** The fields of a collection in the API's format: prices and weights in rules are numbers. */
export function collectionValues({ rules: entries, ...others }: CollectionValues) {
	return { ...others, rules: entries?.map((rule) => ({ ...rule, value: comparedValue(rule) })) };
}

function comparedValue({ type: field, value }: { type: number; value: string }): string | number {
	if (field !== PRICE && field !== WEIGHT) return value;
	const amount = Number(value);
	if (Number.isFinite(amount)) return amount;
	throw new InputError(
		`Value must be a number in a rule about ${field === PRICE ? 'the price' : 'the weight'}, but is ${value}`,
		'Give it in digits, with a point before decimals: 19.99.',
	);
}

/** Returns the body of a new collection. Throws an InputError when it lacks the products or rules that its type needs. */
export function checkedCollection(body: IDataObject): IDataObject {
	if (body.type === MANUAL && body.match_products === undefined) {
		throw new InputError(
			'There are no products',
			'Add at least one product, or check the expression that gives them. For a collection without any, put {"match_products": []} into Additional Fields (JSON).',
		);
	}
	if (body.type === BY_RULES && !(Array.isArray(body.rules) && body.rules.length > 0)) {
		throw new InputError('There are no rules', 'Add at least one rule.');
	}
	return body;
}
