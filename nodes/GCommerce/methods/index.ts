import type { IDataObject } from 'n8n-workflow';
import { at, requireParentId, listSearch, path, type PickList } from '../../shared';
import { pagesOf } from '../lists';
import { platform } from '../platform';
import { searchedIn } from '../resources/product/filters';
import { withProducts } from '../values';

/** Calls are few: one page is enough to pick from, and a search by hand goes through four of them. */
const FEW = { shown: 250, searched: 1000 };

/** A list that G-Commerce itself can't search by a text. */
const searchedHere = (
	items: string,
	key: string,
	entry: PickList['entry'],
	most: PickList['most'] = FEW,
) =>
	listSearch(platform, {
		request: () => ({ method: 'GET', path: `/${items}` }),
		pagination: pagesOf(items, key),
		entry,
		most,
	});

const orderEntry =
	(key: string): PickList['entry'] =>
	({ [key]: id, firstname, lastname, email, total }) => ({
		name: `${String(id)}: ${[firstname, lastname].filter(Boolean).join(' ')} <${String(email)}>, ${String(total)}`,
		value: String(id),
	});

/** What the editor asks the node for: the lists of locators. */
export const methods = {
	listSearch: {
		/** Categories; there are more of them than fit on one page, and names far down are looked for, too. */
		searchCategories: searchedHere(
			'categories',
			'category_id',
			({ category, category_id: id }) => ({
				name: `${String(category)} (${String(id)})`,
				value: String(id),
			}),
			{ shown: 250, searched: 1250 },
		),

		/** The items of the chosen order. */
		searchOrderItems: listSearch(platform, {
			request: (_, chosen) => ({
				method: 'GET',
				path: path`/orders/${requireParentId(chosen, 'order')}`,
			}),
			rows: (order) => (withProducts(order, {}).products ?? []) as IDataObject[],
			entry: ({ item_id: id, product, amount }) => ({
				name: `${String(product)} (${String(id)}), ${String(amount)} ordered`,
				value: String(id),
			}),
		}),

		/** Orders, newest first. */
		searchOrders: searchedHere('orders', 'order_id', orderEntry('order_id')),

		/** Products, searched by G-Commerce in their name and code. */
		searchProducts: listSearch(platform, {
			request: (filter) => ({
				method: 'GET',
				path: '/products',
				query: filter === '' ? {} : { ...searchedIn(['pname', 'pcode']), q: filter },
			}),
			pagination: pagesOf('products', 'product_id'),
			searches: true,
			entry: ({ product, product_code: code, product_id: id }) => ({
				name: `${[product, code].filter(Boolean).map(String).join(', ')} (${String(id)})`,
				value: String(id),
			}),
			most: FEW,
		}),

		/** Purchase orders, newest first. */
		searchPurchaseOrders: searchedHere(
			'purchase_orders',
			'purchase_order_id',
			orderEntry('purchase_order_id'),
		),

		/** Shipments, newest first. */
		searchShipments: searchedHere('shipments', 'shipment_id', (row) => ({
			name: [
				`${String(row.shipment_id)}: order ${String(row.order_id)}`,
				...[at(row, 'carrier_info.name') ?? row.carrier, row.tracking_number].filter(Boolean),
			].join(', '),
			value: String(row.shipment_id),
		})),
	},
};
