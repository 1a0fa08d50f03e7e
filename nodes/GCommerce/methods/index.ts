import type { IDataObject } from 'n8n-workflow';
import { at, requireParentId, listSearch, path, type PickList } from '../../shared';
import { paginationOf } from '../lists';
import { platform } from '../platform';
import { searchInQuery } from '../resources/product/filters';
import { withProducts } from '../orderedProducts';

/** The rate limit is low, so a list shows one page, and a search reads four at most. */
const FEW_PAGES = { shown: 250, searched: 1000 };

/** A list that G-Commerce can't search, so that the node does. */
const searchedByNode = (
	items: string,
	key: string,
	entry: PickList['entry'],
	most: PickList['most'] = FEW_PAGES,
) =>
	listSearch(platform, {
		request: () => ({ method: 'GET', path: `/${items}` }),
		pagination: paginationOf(items, key),
		entry,
		most,
	});

const orderEntry =
	(key: string): PickList['entry'] =>
	({ [key]: id, firstname, lastname, email, total }) => ({
		name: `${String(id)}: ${[firstname, lastname].filter(Boolean).join(' ')} <${String(email)}>, ${String(total)}`,
		value: String(id),
	});

/** The methods that the editor calls: for the lists of locators. */
export const methods = {
	listSearch: {
		/** Categories. They fill more pages than other lists, so a search reads one more. */
		searchCategories: searchedByNode(
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
		searchOrders: searchedByNode('orders', 'order_id', orderEntry('order_id')),

		/** Products, searched by G-Commerce in their name and code. */
		searchProducts: listSearch(platform, {
			request: (filter) => ({
				method: 'GET',
				path: '/products',
				query: filter === '' ? {} : { ...searchInQuery(['pname', 'pcode']), q: filter },
			}),
			pagination: paginationOf('products', 'product_id'),
			searches: true,
			entry: ({ product, product_code: code, product_id: id }) => ({
				name: `${[product, code].filter(Boolean).map(String).join(', ')} (${String(id)})`,
				value: String(id),
			}),
			most: FEW_PAGES,
		}),

		/** Purchase orders, newest first. */
		searchPurchaseOrders: searchedByNode(
			'purchase_orders',
			'purchase_order_id',
			orderEntry('purchase_order_id'),
		),

		/** Shipments, newest first. */
		searchShipments: searchedByNode('shipments', 'shipment_id', (row) => ({
			name: [
				`${String(row.shipment_id)}: order ${String(row.order_id)}`,
				...[at(row, 'carrier_info.name') ?? row.carrier, row.tracking_number].filter(Boolean),
			].join(', '),
			value: String(row.shipment_id),
		})),
	},
};
