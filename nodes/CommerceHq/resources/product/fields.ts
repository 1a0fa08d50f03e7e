import {
	additionalFieldsOf,
	list,
	loadedChoices,
	locator,
	money,
	number,
	readRecordNumber,
	text,
	texts,
	toggle,
	updateFieldsOf,
} from '../../../shared';
import { imageLocators, pickedFrom } from '../../locators';

export const title = text('title', {
	displayName: 'Title',
	required: true,
	placeholder: 'e.g. Silver necklace',
	description: 'The title of the product as customers see it',
});

export const multipleVariants = toggle('multipleVariants', {
	displayName: 'Multiple Variants',
	description: 'Whether the product comes in several variants, each with a price of its own',
});

export const price = number('price', {
	displayName: 'Price',
	required: true,
	description: 'The price of the product, if it has no variants',
	...money,
});

const colorText = text('color', {
	displayName: 'Color',
	description: 'The color to show. Give a color or an image.',
});

/** With n8n's color picker, whose value is a text such as #BD3F3F. */
const color: typeof colorText = {
	...colorText,
	property: { ...colorText.property, type: 'color' },
};

/** The options of a product with variants: color, size. */
export const productOptions = list('productOptions', {
	displayName: 'Product Options',
	entryName: 'Option',
	description: 'What the variants differ in, such as color and size',
	fields: [
		text('title', {
			displayName: 'Title',
			required: true,
			placeholder: 'e.g. Color',
			description: 'The name of the option',
		}),
		texts('values', {
			displayName: 'Values',
			required: true,
			placeholder: 'e.g. Red, Blue',
			description: 'The values to choose from, with commas between them',
		}),
		toggle('changesLook', {
			displayName: 'Changes Look',
			description: 'Whether the product looks different with each value',
		}),
		list('thumbnails', {
			displayName: 'Thumbnails',
			entryName: 'Thumbnail',
			description: 'A color or an image to show for a value',
			fields: [
				text('value', {
					displayName: 'Value',
					required: true,
					placeholder: 'e.g. Red',
					description: 'The value of the option that it stands for',
				}),
				color,
				locator('image', {
					displayName: 'Image',
					description: 'An uploaded image. Give a color or an image.',
					...pickedFrom.files,
				}),
			],
		}),
	],
});

/** The variants of a product: combinations of option values, each with a price. */
export const variants = list('variants', {
	displayName: 'Variants',
	entryName: 'Variant',
	description: 'The combinations of values that there are, each with its price',
	fields: [
		texts('variant', {
			displayName: 'Values',
			parameter: 'values',
			required: true,
			placeholder: 'e.g. Red, Big',
			description: 'One value of each option, with commas between them',
		}),
		number('price', {
			displayName: 'Price',
			required: true,
			description: 'The price of this variant',
			...money,
		}),
		number('comparePrice', {
			displayName: 'Compare Price',
			description: 'The price that is shown struck through beside it',
			...money,
		}),
		text('sku', { displayName: 'SKU', description: 'The stock number of this variant' }),
		toggle('default', {
			displayName: 'Default',
			description: 'Whether this variant is chosen when a customer opens the product',
		}),
		toggle('ignore', {
			displayName: 'Ignore',
			description: 'Whether this combination can not be bought',
		}),
		imageLocators,
	],
});

/** The fields of a product other than its title, its price and its variants. */
const moreFields = [
	toggle('autoFulfilment', {
		displayName: 'Automatic Fulfilment',
		parameter: 'automaticFulfilment',
		description: 'Whether orders of the product are sent to fulfilment by themselves',
	}),
	loadedChoices('collections', {
		displayName: 'Collection Names or IDs',
		description: 'The collections to put it in. Those that are filled by rules take none.',
		loadOptionsMethod: 'loadCollections',
		as: readRecordNumber,
	}),
	number('comparePrice', {
		displayName: 'Compare Price',
		description: 'The price that is shown struck through beside it, if it has no variants',
		...money,
	}),
	toggle('isDraft', {
		displayName: 'Draft',
		parameter: 'draft',
		description: 'Whether the product is kept as a draft that customers do not see',
	}),
	imageLocators,
	texts('newTags', {
		displayName: 'New Tags',
		placeholder: 'e.g. summer, gift',
		description: 'Tags that are not in use yet, with commas between them',
	}),
	text('seoMeta', {
		displayName: 'SEO Meta',
		description: 'The description of the page that search engines show',
	}),
	text('seoTitle', {
		displayName: 'SEO Title',
		description: 'The title of the page that search engines show',
	}),
	text('seoUrl', {
		displayName: 'SEO URL',
		placeholder: 'e.g. silver-necklace',
		description: 'The end of the address of its page. Made from the title, if not given.',
	}),
	number('shippingWeight', {
		displayName: 'Shipping Weight',
		description: 'The weight of the parcel, in the unit of the store',
		min: 0,
		decimals: 3,
	}),
	text('sku', { displayName: 'SKU', description: 'The stock number, if it has no variants' }),
	loadedChoices('tags', {
		displayName: 'Tag Names or IDs',
		description: 'Tags that are in use already.',
		loadOptionsMethod: 'loadTags',
	}),
	toggle('isTemplate', {
		displayName: 'Template',
		parameter: 'template',
		description: 'Whether it is a template to make other products from',
	}),
	list('textareas', {
		displayName: 'Text Areas',
		parameter: 'textAreas',
		entryName: 'Text Area',
		description: 'Texts that are shown as tabs on the page of the product',
		fields: [
			text('name', {
				displayName: 'Name',
				required: true,
				placeholder: 'e.g. Description',
				description: 'The title of the tab, one of those in the product settings of the store',
			}),
			text('text', {
				displayName: 'Text',
				required: true,
				placeholder: 'e.g. Made of silver',
				description: 'What the tab says. HTML is kept.',
			}),
		],
	}),
	toggle('trackInventory', {
		displayName: 'Track Inventory',
		description: 'Whether the stock of the product is counted',
	}),
	locator('type', {
		displayName: 'Type',
		description: 'The type of product, one in use or a new one by its name',
		searchMethod: 'searchTypes',
		idName: 'Name',
		idPlaceholder: 'e.g. Necklace',
	}),
	locator('vendor', {
		displayName: 'Vendor',
		description: 'Who supplies the product, one in use or a new one by the name',
		searchMethod: 'searchVendors',
		idName: 'Name',
		idPlaceholder: 'e.g. Supplier 1',
	}),
] as const;

export const additionalFields = additionalFieldsOf(moreFields);

export const updateFields = updateFieldsOf([
	title,
	multipleVariants,
	price,
	productOptions,
	variants,
	...moreFields,
]);

interface ProductValues {
	readonly multipleVariants?: boolean;
	readonly productOptions?: unknown;
	readonly tags?: readonly string[];
	readonly newTags?: readonly string[];
}

/** The fields of a product in the API's structure. */
export function productValues({
	multipleVariants: isMulti,
	productOptions: options,
	tags,
	newTags,
	...others
}: ProductValues) {
	return {
		isMulti,
		...others,
		options,
		tags: tags || newTags ? [...(tags ?? []), ...(newTags ?? [])] : undefined,
	};
}
