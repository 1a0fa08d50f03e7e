import axios, { type AxiosResponse } from 'axios';
import { startSandbox } from '../../sandbox/server';
import { WooCommercePlatform } from './wooCommerce';

it("serves CommerceHQ's orders page by page, each naming the next", async () => {
	const sandbox = await startSandbox({
		orders: 250,
		products: 60,
		customers: 50,
		morePlatforms: [new WooCommercePlatform()],
	});
	let address: string | undefined = `${sandbox.url}/woocommerce/wp-json/wc/v3/orders`;
	const pages: Array<Array<{ id: number }>> = [];
	while (address) {
		const response: AxiosResponse = await axios.get(address, { params: { per_page: 100 } });
		pages.push(response.data);
		address = /<([^>]*)>; rel="next"/.exec(String(response.headers.link))?.[1];
	}
	expect(pages.map((rows) => rows.length)).toEqual([100, 100, 50]);
	expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(250);
	for (const row of pages.flat()) expect(row).toEqual(sandbox.commerceHq.order(row.id));
	await sandbox.close();
});
