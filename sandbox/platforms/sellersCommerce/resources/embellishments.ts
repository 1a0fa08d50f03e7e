import type { AddRoute } from '../api';
import { EMBELLISHMENT } from '../odata/models';

/** Adds the embellishments, which the API only reads. */
export function addEmbellishmentRoutes(add: AddRoute): void {
	add('GET', 'embellishments/getall', (call) =>
		call.odata(call.store.embellishments, EMBELLISHMENT),
	);
	add('GET', 'embellishments/getproductembellishment', (call) => {
		const { ProductCode } = call.store.product(call.requiredQuery('productCode'));
		return call.store.embellishments.filter(({ ProductCodes }) =>
			ProductCodes.includes(ProductCode),
		);
	});
}
