import type { AddRoute } from '../api';
import { EMBELLISHMENT } from '../odata/models';

/** Adds the embellishments, which the API only reads. */
export function addEmbellishmentRoutes(add: AddRoute): void {
	add('GET', 'embellishments/getall', (request) =>
		request.odata(request.store.embellishments, EMBELLISHMENT),
	);
	add('GET', 'embellishments/getproductembellishment', (request) => {
		const { ProductCode } = request.store.product(request.requiredQuery('productCode'));
		return request.store.embellishments.filter(({ ProductCodes }) =>
			ProductCodes.includes(ProductCode),
		);
	});
}
