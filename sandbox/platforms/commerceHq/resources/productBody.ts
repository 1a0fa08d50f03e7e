import { FieldErrors } from '../errors';
import { MANUAL } from '../state/collections';
import { type Option, type Product, TEXTAREA_NAMES, type Variant } from '../state/products';
import type { Store } from '../state/store';
import { checkerOf, schemas } from '../validation';
import { refuseUnknown } from './unknown';

type OptionBody = Pick<Option, 'title' | 'values'> & Partial<Option>;
type VariantBody = Pick<Variant, 'variant' | 'price'> & Partial<Omit<Variant, 'id'>>;

/** What a client sends of a product. */
export interface ProductBody
	extends Partial<Omit<Product, 'id' | 'created_at' | 'updated_at' | 'options' | 'variants'>> {
	collections?: number[];
	options?: OptionBody[];
	variants?: VariantBody[];
}

const properties = {
	title: schemas.title,
	is_multi: schemas.flag,
	type: schemas.text,
	collections: schemas.ids,
	tags: schemas.titles,
	shipping_weight: schemas.amount,
	auto_fulfilment: schemas.flag,
	track_inventory: schemas.flag,
	vendor: schemas.text,
	sku: schemas.text,
	seo_meta: schemas.text,
	seo_title: schemas.text,
	seo_url: schemas.text,
	is_template: schemas.flag,
	is_draft: schemas.flag,
	price: schemas.amount,
	compare_price: schemas.amount,
	textareas: schemas.listOf({ name: { enum: TEXTAREA_NAMES }, text: { type: 'string' } }, [
		'name',
		'text',
	]),
	images: schemas.ids,
	options: schemas.listOf(
		{
			title: schemas.title,
			changes_look: schemas.flag,
			values: { ...schemas.titles, minItems: 1 },
			thumbnails: schemas.listOf(
				{
					value: schemas.title,
					color: { type: 'string', pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' },
					image: schemas.id,
				},
				['value'],
			),
		},
		['title', 'values'],
	),
	variants: schemas.listOf(
		{
			variant: { ...schemas.titles, minItems: 1 },
			price: { type: 'number', minimum: 0 },
			compare_price: schemas.amount,
			sku: schemas.text,
			default: schemas.flag,
			ignore: schemas.flag,
			images: schemas.ids,
		},
		['variant', 'price'],
	),
};

/** Reads a new product; throws the 422 for values of a wrong type or form. */
export const readNewProduct = checkerOf<ProductBody & { title: string }>(properties, ['title']);

/** Reads the changes of a product; throws the 422 for values of a wrong type or form. */
export const readProductChanges = checkerOf<ProductBody>(properties);

/** Throws the 422 if a product, as it would be saved, lacks something or names what there is not. */
export function checkProduct(
	store: Store,
	product: Omit<Product, 'id'>,
	collections: number[] = [],
): void {
	const errors = new FieldErrors();
	const { options, variants } = product;
	if (!product.is_multi && product.price === null) {
		errors.add('price', 'Price is required for a single variant product.');
	}
	if (product.is_multi && options.length === 0) {
		errors.add('options', 'Options is required for a multi variant product.');
	}
	const images = (field: string, ids: readonly number[]) =>
		refuseUnknown(errors, field, ids, store.files, 'Image');

	images('images', product.images);
	refuseUnknown(errors, 'collections', collections, store.collections, 'Collection');
	for (const id of collections) {
		const collection = store.collections.get(id);
		if (collection && collection.type !== MANUAL) {
			errors.add('collections', `Collection ${id} is filled by rules.`);
		}
	}
	options.forEach(({ values, thumbnails }, index) => {
		thumbnails.forEach(({ value, color, image }, place) => {
			const field = `options.${index}.thumbnails.${place}`;
			if (!values.includes(value)) {
				errors.add(`${field}.value`, 'Value must be one of the values of the option.');
			}
			if (color === undefined && image === undefined) {
				errors.add(field, 'A thumbnail needs a color or an image.');
			}
			if (image !== undefined) images(`${field}.image`, [image]);
		});
	});
	const values = options.flatMap((option) => option.values);
	const combinations = variants.map(({ variant }) => JSON.stringify(variant));
	variants.forEach((variant, index) => {
		if (combinations.indexOf(combinations[index]!) < index) {
			errors.add(`variants.${index}.variant`, 'Variant is there twice.');
		}
		const unknown = variant.variant.find((value) => !values.includes(value));
		if (unknown !== undefined) {
			errors.add(`variants.${index}.variant`, `"${unknown}" is not a value of an option.`);
		}
		images(`variants.${index}.images`, variant.images);
	});
	errors.throwIfAny();
}
