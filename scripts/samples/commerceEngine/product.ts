import type { Sandbox } from '../../../sandbox/server';
import type { Samples } from '../../platforms';
import { byId } from '../byId';
import { pixel } from '../pixel';
import { asCustomer, pixelForm, type Ask } from './shop';

interface Product {
	id: string;
	has_variant: boolean;
}

const productsOf = async (ask: Ask) =>
	((await ask('GET', '/catalog/products?limit=100')) as unknown as { products: Product[] })
		.products;

/** So many products, each as an input item, that each field that may be empty is both. */
const products =
	(sandbox: Sandbox, holds: (product: Product) => boolean = () => true) =>
	async () =>
		(await productsOf(await asCustomer(sandbox))).filter(holds).map(({ id }) => ({ id }));

const withVariants = ({ has_variant: has }: Product) => has;

const product = byId('={{ $json.id }}');

/** A sample of the products that go with some. */
const suggestions = (sandbox: Sandbox) => ({
	parameters: { products: { entries: [{ id: product }] }, returnAll: true },
	input: async () => (await products(sandbox)()).slice(0, 10),
});

/** What the customer has got and not reviewed yet. */
async function readyForReview({ commerceEngine }: Sandbox, ask: Ask) {
	const path = `/customers/${commerceEngine.user.customerId}/reviews`;
	const { ready_for_review: ready } = (await ask('GET', path)) as {
		ready_for_review: Array<{ product_id: string; order_number: string }>;
	};
	return ready.map(({ product_id: id, order_number: number }) => ({ id, number }));
}

export const productSamples: Samples = {
	'product.getAll': () => ({ parameters: { returnAll: true } }),
	'product.get': (sandbox) => ({ parameters: { product }, input: products(sandbox) }),
	'product.getAllVariants': (sandbox) => ({
		parameters: { product, returnAll: true },
		input: products(sandbox, withVariants),
	}),
	'product.getVariant': (sandbox) => ({
		parameters: { product, variant: byId('={{ $json.variant }}') },
		input: async () => {
			const ask = await asCustomer(sandbox);
			const chosen = (await productsOf(ask)).filter(withVariants).slice(0, 10);
			const items = chosen.map(async ({ id }) => {
				const { variants } = (await ask('GET', `/catalog/products/${id}/variants`)) as {
					variants: Array<{ id: string }>;
				};
				return variants.map((variant) => ({ id, variant: variant.id }));
			});
			return (await Promise.all(items)).flat();
		},
	}),
	'product.search': () => ({ parameters: { query: 'cotton', returnAll: true } }),
	'product.getFacets': () => ({ parameters: { query: 'saree' } }),
	'product.getAllSimilar': suggestions,
	'product.getAllUpSell': suggestions,
	'product.getAllCrossSell': suggestions,
	'sku.getAll': () => ({ parameters: { returnAll: true } }),
	'category.getAll': () => ({ parameters: { returnAll: true } }),

	'review.getAll': (sandbox) => ({
		parameters: { product, returnAll: true },
		input: products(sandbox),
	}),
	'review.getForCustomer': (sandbox) => ({
		input: async () => {
			const ask = await asCustomer(sandbox);
			const [one] = await readyForReview(sandbox, ask);
			const texts = {
				user_id: sandbox.commerceEngine.user.id,
				order_number: one?.number ?? '',
				rating: '5',
			};
			await ask('POST', `/catalog/products/${one?.id}/reviews`, pixelForm('images', texts));
			return [{}];
		},
	}),
	'review.create': (sandbox) => ({
		parameters: {
			product,
			order: byId('={{ $json.number }}'),
			rating: 5,
			additionalFields: { reviewText: 'Wears well', images: 'data' },
		},
		input: async () => (await readyForReview(sandbox, await asCustomer(sandbox))).slice(0, 1),
		binary: pixel,
	}),
};
