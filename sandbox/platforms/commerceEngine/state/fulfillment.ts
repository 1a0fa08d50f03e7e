import type { Cart, CartLine, Courier } from './carts';
import { type Catalog, isSameSku, type SkuKey } from './catalog';
import type { PricedLine } from './offers';
import { cents, sum } from './promotions';

/** What delivery costs as long as no courier is chosen, and from which total it is free. */
const STANDARD_SHIPPING = { amount: 49, freeFrom: 999 };

/** The shops where goods can be fetched. */
export const PICKUP_LOCATIONS = [
	{ id: '01HRSTORE0BANDRAWEST000001', name: 'Aarohi Store, Bandra West', pincode: '400050' },
	{ id: '01HRSTORE0KORAMANGALA00002', name: 'Aarohi Store, Koramangala', pincode: '560034' },
	{ id: '01HRSTORE0CONNAUGHTPL00003', name: 'Aarohi Store, Connaught Place', pincode: '110001' },
];

/** The ways goods are sent: one finds its courier by itself, the other is the shop's own van. */
export const SHIPPING_METHODS = [
	{
		id: '01HRSHIP00SHIPROCKET000001',
		name: 'Shiprocket',
		shipping_type: 'auto',
		shipping_amount: 65,
		estimated_delivery_days: '3-5',
		courier_companies: [
			courier('01HRCOURIER000BLUEDART0001', 'Blue Dart Air', 110, '1-2', 'air', 4.6, true),
			courier('01HRCOURIER000DELHIVERY002', 'Delhivery Surface', 65, '3-5', 'surface', 4.2, false),
			courier('01HRCOURIER000DTDC00000003', 'DTDC Surface', 58, '4-6', 'surface', 3.9, false),
		],
	},
	{
		id: '01HRSHIP00SELFDELIVERY0002',
		name: 'Standard delivery',
		shipping_type: 'fixed',
		shipping_amount: STANDARD_SHIPPING.amount,
		estimated_delivery_days: '4-7',
		courier_companies: [],
	},
];

function courier(
	id: string,
	name: string,
	shipping_amount: number,
	estimated_delivery_days: string,
	mode: 'air' | 'surface',
	rating: number,
	is_recommended: boolean,
) {
	const is_hyperlocal = false;
	return {
		id,
		name,
		shipping_amount,
		estimated_delivery_days,
		is_recommended,
		is_hyperlocal,
		mode,
		rating,
	};
}

/** What is wrong with a choice of a courier, by field; undefined if it exists. */
export function problemOf({ shipping_provider_id, courier_company_id }: Courier) {
	const method = SHIPPING_METHODS.find(({ id }) => id === shipping_provider_id);
	if (!method) return { shipping_provider_id: 'is not one of the shipping methods' };
	const isKnown =
		!courier_company_id || method.courier_companies.some(({ id }) => id === courier_company_id);
	return isKnown ? undefined : { courier_company_id: 'is not a courier of this shipping method' };
}

/** What a chosen courier costs, before tax. */
function courierAmount({ shipping_provider_id, courier_company_id }: Courier): number {
	const method = SHIPPING_METHODS.find(({ id }) => id === shipping_provider_id);
	const company = method?.courier_companies.find(({ id }) => id === courier_company_id);
	return company?.shipping_amount ?? method?.shipping_amount ?? STANDARD_SHIPPING.amount;
}

/** No courier reaches army post (9…), the Andamans (744…) and Lakshadweep (682 5…). */
export const isServiceable = (pincode: string) => !/^(9|744|6825)/.test(pincode);

/**
 * Which of some items are not available in their quantity.
 *
 * @param reaches whether anything can be sent or fetched at all
 */
export function unserviceableItems(
	items: Array<SkuKey & { quantity?: number }>,
	catalog: Catalog,
	reaches: boolean,
) {
	return items.flatMap(({ quantity = 1, ...key }) => {
		const { product, sku } = catalog.item(key);
		const most = sku.backorder ? Infinity : sku.stock;
		const max_available_quantity = reaches ? Math.min(quantity, most) : 0;
		if (max_available_quantity === quantity) return [];
		return [
			{
				...key,
				product_name: product.name,
				product_image_url: sku.images[0]?.url_standard ?? null,
				variant_name: sku.variant_name,
				unserviceable_quantity: quantity - max_available_quantity,
				max_available_quantity,
			},
		];
	});
}

/** Whether the parts of a split cart are together just what is in it. */
export function isWhole({ lines }: Cart, parts: CartLine[]): boolean {
	const total = (list: CartLine[], key: SkuKey) =>
		list.filter((line) => isSameSku(line, key)).reduce((sum, { quantity }) => sum + quantity, 0);
	return [...lines, ...parts].every((key) => total(lines, key) === total(parts, key));
}

/** What sending the cart costs before tax: the courier's price, free from a certain total. */
export function shippingOf({ fulfillment }: Cart, lines: PricedLine[], subtotal: number): number {
	const sent = lines.filter(
		({ product: { shipping, id }, sku }) =>
			!shipping.is_free_shipping && isDelivered({ product_id: id, variant_id: sku.variant_id }),
	);
	if (sent.length === 0) return 0;
	const fixed = sum(sent.map(({ product }) => product.shipping.fixed_cost_shipping_price));
	const couriers = couriersOf();
	const isFree = couriers.length === 0 && subtotal >= STANDARD_SHIPPING.freeFrom;
	const amounts = couriers.length > 0 ? couriers.map(courierAmount) : [STANDARD_SHIPPING.amount];
	return cents(fixed + (isFree ? 0 : sum(amounts)));

	function isDelivered(key: { product_id: string; variant_id: string | null }): boolean {
		if (fulfillment?.fulfillment_type === 'collect-in-store') return false;
		if (fulfillment?.fulfillment_type !== 'partial-collect-and-delivery') return true;
		return fulfillment.delivery.items.some((item) => isSameSku(item, key));
	}
	function couriersOf(): Courier[] {
		if (fulfillment?.fulfillment_type === 'delivery') return fulfillment.shipments;
		return fulfillment?.fulfillment_type === 'partial-collect-and-delivery'
			? [fulfillment.delivery]
			: [];
	}
}
