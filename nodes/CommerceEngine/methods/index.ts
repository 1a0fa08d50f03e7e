import type { IDataObject } from 'n8n-workflow';
import {
	requireParentId,
	optionalParentId,
	InputError,
	listSearch,
	optionsFrom,
	path,
	type ApiRequest,
	type PickList,
} from '../../shared';
import { orOwnCustomer, orOwnUser } from '../fields/user';
import { platform } from '../platform';
import { contentOf } from '../response/content';
import { pagesOf, singlePageOf } from '../response/lists';

const nonEmpty = (parts: unknown[]) =>
	parts.filter((one) => one !== undefined && one !== null && one !== '').map(String);

/** The label of a record in a list: those of these values that it has, separated by commas. */
const labelOf = (...parts: unknown[]) => nonEmpty(parts).join(', ');

/** A list of records of the customer in the node or, if that field is empty, of the signed-in customer. */
const ofCustomer = (
	name: string,
	pagination: PickList['pagination'],
	entry: (row: IDataObject) => string,
) =>
	listSearch(platform, {
		request: (_, chosen): ApiRequest => {
			const customer = orOwnCustomer(optionalParentId(chosen, 'customerId'));
			return { method: 'GET', path: `${path`/customers/${customer}`}/${name}` };
		},
		pagination,
		entry: (row) => ({ name: entry(row), value: String(row.id) }),
	});

/** What the editor loads through the node: the lists of locators, and the options of drop-downs. */
export const methods = {
	listSearch: {
		searchAddresses: ofCustomer('addresses', pagesOf('addresses', 'id'), (row) =>
			labelOf(
				row.nickname,
				nonEmpty([row.first_name, row.last_name]).join(' '),
				row.address_line1,
				row.city,
			),
		),

		searchBankAccounts: ofCustomer('bank-accounts', singlePageOf('bank_accounts'), (row) =>
			labelOf(row.bank_name, row.account_name, row.account_number, row.account_type),
		),

		/** The cart of the session. The API lists no others. */
		searchCarts: listSearch(platform, {
			request: () => ({ method: 'GET', path: path`/carts/users/${orOwnUser(undefined)}` }),
			rows: (response) => [contentOf('cart')(response)],
			whenMissing: new InputError(
				'The session has no cart yet',
				'Make one with the operation Create of the resource Cart, or give the ID of a cart.',
			),
			entry: ({ id, cart_items_count: count, grand_total: total }) => ({
				name: `Cart of the session (items: ${String(count)}, total: ${String(total)})`,
				value: String(id),
			}),
		}),

		searchDocuments: ofCustomer('documents', singlePageOf('documents'), (row) =>
			labelOf(row.title, row.document_number, row.status),
		),

		searchMandates: ofCustomer('mandates', singlePageOf('mandates'), (row) =>
			labelOf(row.payment_method_type, row.payment_method, row.status, row.max_amount),
		),

		/** The orders of the user in the node or, if that field is empty, of the session's user; newest first. */
		searchOrders: listSearch(platform, {
			request: (_, chosen) => ({
				method: 'GET',
				path: '/orders',
				query: {
					user_id: orOwnUser(optionalParentId(chosen, 'userId')),
					sort_by: '{"created_at":"desc"}',
				},
			}),
			pagination: pagesOf('orders', 'order_number'),
			entry: (row) => ({
				name: labelOf(
					row.order_number,
					String(row.order_date ?? '').slice(0, 10),
					row.status,
					row.grand_total,
				),
				value: String(row.order_number),
			}),
		}),

		searchProducts: listSearch(platform, {
			request: () => ({ method: 'GET', path: '/catalog/products' }),
			pagination: pagesOf('products', 'id'),
			entry: ({ name, sku, id }) => ({ name: labelOf(name, sku), value: String(id) }),
		}),

		/** The returns of the chosen order. */
		searchReturns: listSearch(platform, {
			request: (_, chosen) => ({
				method: 'GET',
				path: path`/orders/${requireParentId(chosen, 'order')}/returns`,
			}),
			pagination: singlePageOf('returns'),
			entry: (row) => {
				const number = row.return_number ?? row.request_number;
				return { name: labelOf(number, row.status), value: String(number) };
			},
		}),

		/** The variants of the chosen product. */
		searchVariants: listSearch(platform, {
			request: (_, chosen) => ({
				method: 'GET',
				path: path`/catalog/products/${requireParentId(chosen, 'product')}/variants`,
			}),
			pagination: singlePageOf('variants'),
			entry: ({ name, sku, id }) => ({ name: labelOf(name, sku), value: String(id) }),
		}),
	},

	loadOptions: {
		loadCategories: optionsFrom(platform, {
			request: () => ({ method: 'GET', path: '/catalog/categories' }),
			pagination: pagesOf('categories', 'id'),
			entry: ({ name, id }) => ({ name: String(name), value: String(id) }),
		}),
	},
};
