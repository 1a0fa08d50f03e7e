import { PROCESSED, ApiError } from '../responses';
import type { AddRoute } from '../api';
import { RETURN_STATUSES, RETURN_TYPES } from '../codes';
import { RETURN } from '../odata/models';
import { count, leftToReturn } from '../state/orders';
import { now } from '../time';
import { readItems } from './items';

const INITIATED = 97;
const REFUNDED = 103;

/** Adds the return requests. */
export function addReturnRoutes(add: AddRoute): void {
	add('GET', 'return/getall', (request) => request.odata(request.store.returns.values(), RETURN));

	// No code says that a return does not exist; the documents call its number the order's here.
	add('GET', 'return/get/{}', ({ store, key }) => {
		const found = store.returns.get(key);
		if (!found) throw new ApiError('OrderNotExist', `Return ${key}`);
		return found;
	});

	add('POST', 'return/return', (request) => {
		const { store } = request;
		const body = request.body();
		const order = store.order(body.key('OrderNumber'));
		const ReturnTypeID = body.code('ReturnTypeID', RETURN_TYPES) ?? REFUNDED;
		const ReturnStatusID = body.code('ReturnStatusID', RETURN_STATUSES) ?? INITIATED;
		const Items = readItems(body, order, leftToReturn);
		const time = now();
		const ReturnNumber = `RMA${store.newId()}`;
		store.returns.set(ReturnNumber, {
			ReturnNumber,
			OrderNumber: order.OrderNumber,
			ReturnStatusID,
			ReturnTypeID,
			Reason: body.text('Reason') ?? null,
			Items,
			CreatedDate: time,
			ModifiedDate: time,
		});
		count(order, 'QuantityReturned', Items);
		order.ModifiedDate = time;
		return PROCESSED;
	});
}
