/** The service's documented outcomes: their code, HTTP status and text. */
const OUTCOMES = {
	Processed: [20, 200, 'Processed Successfully'],
	ProviderNotExists: [21, 404, 'Provider Does Not Exist'],
	UserNotExists: [22, 404, 'User Does Not Exist'],
	OrderNotExist: [24, 404, 'Order Does Not Exist'],
	SkuNotExist: [25, 404, 'Order item with provided SKU Code Does Not Exist in current order'],
	InvalidQty: [26, 406, 'Shipment quantity is more than quantity to be shipped.'],
	PaymenExist: [27, 406, 'Payment data already exist for requested order'],
	AlreadyCaptured: [28, 406, 'Requested Order alredy captured'],
	ProcessFailed: [29, 406, 'Process gets failed due to some internal errors'],
	InvalidData: [30, 406, 'Invalid data provided'],
	CategoryNotExist: [31, 406, "Category doesn't exists"],
	ParentCategoryNotExists: [32, 406, "Parent Category doesn't exists"],
	Exists: [33, 406, 'Already exists for current request'],
	InvalidSku: [34, 406, 'Invalid SKU Data Provided'],
	BrandNotExists: [
		35,
		406,
		'Brand and First level category does nor match, Brand Does not exist in our database, Please provide the correct brand name or include it in category if new',
	],
	InsertCategoryFailed: [
		36,
		406,
		'Category insertion for this product has been Failed, Please try again with valid data',
	],
} as const;

type OutcomeName = keyof typeof OUTCOMES;

/** The response to a write that was carried out. */
export const PROCESSED = bodyOf('Processed');

/** A success that brings something other than a row or a list of rows. */
export const processedWith = (results: unknown) => ({ ...PROCESSED, Results: results });

function bodyOf(name: OutcomeName, detail?: string) {
	const [code, , text] = OUTCOMES[name];
	return {
		Results: name,
		ResponseMessage: detail === undefined ? text : `${text}: ${detail}`,
		StatusCode: code,
	};
}

/** Thrown where the service refuses a request; its body has one of the documented codes. */
export class ApiError extends Error {
	readonly body: object;
	readonly status: number;

	/**
	 * @param detail said after the documented text
	 * @param status the HTTP status, if not the documented one
	 */
	constructor(name: Exclude<OutcomeName, 'Processed'>, detail?: string, status?: number) {
		super(name);
		this.body = bodyOf(name, detail);
		this.status = status ?? OUTCOMES[name][1];
	}
}

/** A value that is missing, of a wrong type or out of range. */
export const invalid = (detail: string) => new ApiError('InvalidData', detail);

/** A request that cannot be read at all: broken JSON, a query that is no OData. */
export const unreadable = (detail: string) => new ApiError('InvalidData', detail, 400);

/** Thrown where the web framework refuses a request, before the service sees it. */
export class FrameworkError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}
}
