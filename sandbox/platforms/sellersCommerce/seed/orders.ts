import type { Random } from '../../../random';
import { ORDER_STATUSES } from '../codes';
import { AUTHORIZED, CAPTURED, count, isCart, PAID_AT_ONCE, ship } from '../state/orders';
import type { Order, OrderItem, Product, Shopper, Sku } from '../state/rows';
import type { Store } from '../state/store';
import { DAY, stamp } from '../time';
import { sampleShopper } from './shoppers';

/** How often out of 100 an order has each status. */
const SHARES: ReadonlyArray<[status: number, share: number]> = [
	[3, 30],
	[35, 12],
	[6, 8],
	[7, 8],
	[8, 6],
	[9, 12],
	[10, 10],
	[5, 3],
	[36, 2],
	[37, 1],
	[38, 2],
	[4, 2],
	[1, 2],
	[2, 2],
];
/** A carrier with one of its service types, which some carriers do not have. */
const SHIPPING: ReadonlyArray<[carrier: number, service: number | null, price: number]> = [
	[1, 1, 8.95],
	[1, 6, 19.5],
	[2, 14, 7.4],
	[8, 29, 9.9],
	[7, null, 0],
];
/** What a shop sells that has no products: an order needs something. */
const DISCONTINUED: Ware = {
	sku: { SKU: 'DISC-0001', Price: 19.9 },
	name: 'Discontinued Windbreaker',
};

/** Something that can be ordered. */
interface Ware {
	sku: Pick<Sku, 'SKU' | 'Price'>;
	name: string;
}

/**
 * Adds orders of what the shop sells and of those who are its shoppers.
 *
 * @param timeOf when the first, second, … of them is made, milliseconds since 1970
 * @returns their numbers
 */
export function addOrders(
	store: Store,
	howMany: number,
	timeOf: (index: number) => number,
	statusOf: () => number,
): string[] {
	const wares = [...store.products.values()].flatMap(waresOf);
	if (wares.length === 0) wares.push(DISCONTINUED);
	const shoppers = [...store.shoppers.values()].filter(({ Deleted }) => !Deleted);
	if (shoppers.length === 0) shoppers.push(sampleShopper());
	return Array.from({ length: howMany }, (_, index) => {
		const order = makeOrder(store, wares, shoppers, timeOf(index), statusOf());
		store.orders.set(order.OrderNumber, order);
		return order.OrderNumber;
	});
}

const waresOf = ({ SKUs, ProductName }: Product): Ware[] =>
	SKUs.map((sku) => ({ sku, name: ProductName }));

/** A status as often as seeded orders have it. */
export function pickStatus(random: Random): number {
	let left = random.integer(1, 100);
	for (const [status, share] of SHARES) {
		left -= share;
		if (left <= 0) return status;
	}
	throw new Error('The shares add up to less than 100');
}

function makeOrder(
	store: Store,
	wares: readonly Ware[],
	shoppers: readonly Shopper[],
	time: number,
	status: number,
): Order {
	const { random } = store;
	const shopper = random.pick(shoppers);
	const [CarrierId, ServiceTypeId, ShippingAmount] = random.pick(SHIPPING);
	const Items = makeItems(store, wares);
	const cents = Items.reduce((sum, item) => sum + cent(item.UnitPrice) * item.Quantity, 0);
	const isReduced = random.chance(0.2);
	const discount = isReduced ? Math.round(cents / 10) : 0;
	const tax = Math.round((cents - discount) * random.pick([0, 0.0625, 0.0825]));
	const address = shopper.Address[0]!;
	const order: Order = {
		OrderNumber: `SC${100_001 + store.orders.size}`,
		OrderStatusId: status,
		OrderStatus: ORDER_STATUSES.get(status)!,
		OrderPlacedDate: isCart(status) ? null : stamp(time),
		UserName: shopper.UserName,
		Email: shopper.Email,
		CurrencyCode: 'USD',
		SubTotal: cents / 100,
		DiscountTypeId: isReduced ? 4 : 217,
		DiscountAmount: discount / 100,
		ShippingAmount,
		TaxAmount: tax / 100,
		OrderTotal: (cents - discount + cent(ShippingAmount) + tax) / 100,
		CarrierId,
		ServiceTypeId,
		...makePayment(random, status),
		BillingAddress: address,
		ShippingAddress: shopper.Address.at(-1)!,
		Items,
		Shipments: [],
		CreatedDate: stamp(time),
		ModifiedDate: stamp(time),
	};
	advance(store, order, time);
	return order;
}

const cent = (amount: number) => Math.round(amount * 100);

/** One to four different SKUs. */
function makeItems(store: Store, wares: readonly Ware[]): OrderItem[] {
	const { random } = store;
	const chosen = new Set(Array.from({ length: random.integer(1, 4) }, () => random.pick(wares)));
	return [...chosen].map(({ sku, name }) => ({
		OrderItemID: store.newId(),
		SKU: sku.SKU,
		ProductName: name,
		Quantity: random.integer(1, 6),
		QuantityShipped: 0,
		QuantityReturned: 0,
		UnitPrice: sku.Price,
	}));
}

type Payment = Pick<
	Order,
	| 'PaymentMethodId'
	| 'PaymentStatusId'
	| 'PaymentGatewayId'
	| 'TransactionNumber'
	| 'AuthorizationCode'
>;

const UNPAID: Payment = {
	PaymentMethodId: null,
	PaymentStatusId: null,
	PaymentGatewayId: null,
	TransactionNumber: null,
	AuthorizationCode: null,
};

/** A card mostly; nothing is captured of what is not shipped yet. */
function makePayment(random: Random, status: number): Payment {
	if (isCart(status)) return UNPAID;
	if (random.chance(0.15)) return { ...UNPAID, PaymentMethodId: random.pick([32, 33]) };
	const isDone = status === 9 || status === 10;
	const PaymentStatusId = random.chance(0.2) ? PAID_AT_ONCE : isDone ? CAPTURED : AUTHORIZED;
	return {
		PaymentMethodId: 31,
		PaymentStatusId,
		PaymentGatewayId: random.pick([25, 220, 221]),
		TransactionNumber: PaymentStatusId === AUTHORIZED ? null : `TX${random.hex(12)}`,
		AuthorizationCode: random.hex(6),
	};
}

/** Ships, and takes back, what the order's status says. */
function advance(store: Store, order: Order, time: number): void {
	const { OrderStatusId, OrderStatus, CarrierId, ServiceTypeId } = order;
	if (![8, 9, 10, 37].includes(OrderStatusId)) return;
	const [first] = order.Items;
	// Of a single piece no part can be shipped.
	if (OrderStatusId === 8 && order.Items.length === 1) first!.Quantity += 1;
	const shipped = OrderStatusId === 8 ? [{ ...first!, Quantity: 1 }] : order.Items;
	const ShippedDate = stamp(time + DAY);
	const Items = shipped.map(({ SKU, Quantity }) => ({ SKU, Quantity }));
	const TrackingNumber = `1Z${store.random.hex(16)}`;
	const shipment = { CarrierId, ServiceTypeId, TrackingNumber, ShippedDate, Items };
	ship(order, { ShipmentID: store.newId(), ...shipment }, ShippedDate);
	Object.assign(order, { OrderStatusId, OrderStatus });
	if (OrderStatusId === 10 && store.random.chance(0.25)) takeBack(store, order, time + 10 * DAY);
}

function takeBack(store: Store, order: Order, time: number): void {
	const Items = [{ SKU: order.Items[0]!.SKU, Quantity: 1 }];
	const ReturnNumber = `RMA${store.newId()}`;
	store.returns.set(ReturnNumber, {
		ReturnNumber,
		OrderNumber: order.OrderNumber,
		ReturnStatusID: store.random.pick([97, 98, 99, 100, 104]),
		ReturnTypeID: store.random.pick([102, 103]),
		Reason: store.random.pick(['Wrong size', 'Defective zipper', 'Changed my mind', null]),
		Items,
		CreatedDate: stamp(time),
		ModifiedDate: stamp(time),
	});
	count(order, 'QuantityReturned', Items);
}
