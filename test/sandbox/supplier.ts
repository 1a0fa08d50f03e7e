import axios, { type AxiosResponse } from 'axios';
import type { Sandbox, SandboxOptions } from '../../sandbox/server';
import { useSandbox } from './sandbox';

type Fields = Record<string, string | number>;

export const form = (fields: Fields) =>
	new URLSearchParams(
		Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
	);

/** Requests to CommerceInterface, with the supplier's credentials. No HTTP status makes them fail. */
function supplierOf(sandbox: Sandbox) {
	const { baseUrl: baseURL, supplierId, token } = sandbox.commerceInterface;
	const http = axios.create({ baseURL, validateStatus: () => true, maxRedirects: 0, proxy: false });
	const credentials = { supplier_id: supplierId, token };
	const get = async (path: string, params: Fields = {}): Promise<AxiosResponse> =>
		await http.get(path, { params: { ...credentials, ...params } });
	const post = async (path: string, fields: Fields): Promise<AxiosResponse> =>
		await http.post(path, form({ ...credentials, ...fields }));
	return {
		sandbox,
		/** What the sandbox tells of the supplier. */
		known: sandbox.commerceInterface,
		http,
		credentials,
		get,
		post,
		/** The body of a list. */
		list: async (path: string, params?: Fields) => (await get(path, params)).data,
		/** Says that a purchase order was read. */
		acknowledge: async (po_number = 'POUSGG00XXX123') =>
			await post('/purchase_orders/acknowledgement', { po_number }),
	};
}

/** A supplier whose data are new for each test. */
export const useSupplier = (options: SandboxOptions) => useSandbox(options, supplierOf);
