import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Fields, Values } from './field';
import type { Pagination } from './pagination';
import type { ApiRequest } from './request';

/** The values of an operation's parameters for one item. */
export type Parameters<
	F extends Fields,
	Filters extends Fields,
	More extends Fields,
> = Values<F> & {
	readonly filters: Partial<Values<Filters>>;
	readonly options: Partial<Values<More>>;
	/** Whether all rows of a list are read. */
	readonly returnAll?: boolean;
	/** What a list is sorted by; later rules order the rows that are equal by those before. */
	readonly sort?: readonly SortRule[];
};

/** One criterion that a list is sorted by. */
export interface SortRule {
	/** One of the operation's `sort` values. */
	readonly field: string;
	readonly direction: 'ascending' | 'descending';
}

/** The options of a drop-down. */
export type Options = readonly [INodePropertyOptions, ...INodePropertyOptions[]];

/** What a list can be sorted by: one of some options, or any field of the response; `anyField` is an example. */
export type SortKeys = Options | { readonly anyField: string };

/** How the input items of an operation are sent many at a time, each as an entry of a request. */
export interface Batch<P, Entry> {
	/** The most entries that the service accepts in one request. */
	readonly limit: number;
	/** What an entry counts against `limit`, such as the number of its files; 1 by default. */
	readonly size?: (entry: Entry) => number;
	/** Plural noun for the entries in messages to the user: "line items". */
	readonly noun: string;
	/** The entry of an input item. Throws an InputError where the parameters don't make one. */
	readonly entry: (parameters: P) => Entry;
	/** The request for some entries: at least one, and never more than `limit`. */
	readonly request: (entries: Entry[]) => ApiRequest;
	/** What the entries of a request must have in common: an order's ID where the path contains it. */
	readonly group?: (entry: Entry) => string;
	/**
	 * The fields to change that the user has added. One that is empty in all input items is rejected: a
	 * misspelled column would leave thousands of prices as they are, and nobody would notice.
	 */
	readonly changes?: (parameters: P) => object;
	/**
	 * The output of an entry, one item or several, from the response to a request that was accepted.
	 * Throws an ApiError for an entry that the service left out.
	 *
	 * @param place the index of the entry among those of the request
	 * @param sent all entries of the request
	 */
	readonly outcome: (
		entry: Entry,
		response: object,
		place: number,
		sent: readonly Entry[],
	) => IDataObject | IDataObject[];
}

interface Description<F extends Fields, Filters extends Fields, More extends Fields> {
	/** Title Case, as in n8n's operation list. */
	readonly name: string;
	/** Sentence case, as in n8n's node panel. */
	readonly action: string;
	/** For people and for AI agents: one sentence without a full stop at its end, or several with. */
	readonly description: string;
	readonly fields: F;
	/** Shown in a collection named Filters. */
	readonly filters?: Filters;
	/** Shown in the collection named Options, with those that every operation has. */
	readonly options?: More;
	/** The simplified form of an output item, at most ten fields; adds the field Simplify. */
	readonly simplify?: (item: IDataObject) => IDataObject;
	/**
	 * Names what only one input item of a run may do, because a second one would repeat or undo it: "The refund
	 * of order 12", "Shipment 12". All input items that share a key are rejected before the first request.
	 * Undefined for an item that may do the same as others.
	 */
	readonly uniqueKey?: (parameters: Parameters<F, Filters, More>) => string | string[] | undefined;
}

interface OneRequest<P> {
	/**
	 * The request of an input item, a pure function of its parameters. A list may have several: it consists of
	 * their rows, in the order of the requests.
	 */
	readonly request: (parameters: P) => ApiRequest | ApiRequest[];
	/** How a list is read; makes the operation a list with Return All and Limit. */
	readonly pagination?: Pagination;
	/** What a list can be sorted by; adds the field Sort. */
	readonly sort?: SortKeys;
	/** How many sort rules a list can have at once; several by default. */
	readonly sortRules?: 'one';
	/** What a response, or a row of a list, becomes: one output item or several. By default, itself. */
	readonly output?: (response: IDataObject, parameters: P) => IDataObject | IDataObject[];
	readonly batch?: undefined;
}

interface BatchedRequest<P, Entry> {
	readonly batch: Batch<P, Entry>;
	readonly request?: undefined;
	readonly pagination?: undefined;
	readonly sort?: undefined;
	readonly sortRules?: undefined;
	readonly output?: undefined;
}

/** What an operation states about itself. The rest is the same for all operations, in `describe` and `run`. */
export type OperationDefinition<
	F extends Fields,
	Filters extends Fields,
	More extends Fields,
	Entry,
> = Description<F, Filters, More> &
	(OneRequest<Parameters<F, Filters, More>> | BatchedRequest<Parameters<F, Filters, More>, Entry>);

/** The parameters of any operation. */
export type AnyParameters = Parameters<Fields, Fields, Fields>;

/** An operation as `describe` and `run` handle it, without the types of its own fields. */
export type Operation = OperationDefinition<Fields, Fields, Fields, unknown>;

/** An operation that sends many input items in one request. */
export type BatchOperation = Extract<Operation, { readonly batch: object }>;

/** An operation that sends requests for each input item by itself. */
export type RequestOperation = Exclude<Operation, BatchOperation>;
