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
	/** Whether a list is read to its end. */
	readonly returnAll?: boolean;
	/** What a list is sorted by, the first rule before the others. */
	readonly sort?: readonly SortRule[];
};

/** A rule of a list's order. */
export interface SortRule {
	/** One of the operation's `sort` values. */
	readonly field: string;
	readonly direction: 'ascending' | 'descending';
}

/** The options of a drop-down. */
export type Options = readonly [INodePropertyOptions, ...INodePropertyOptions[]];

/** What a list can be sorted by: a choice, or any field of the response, of which one is an example. */
export type SortKeys = Options | { readonly anyField: string };

/** Many entries in one call. */
export interface Batch<P, Entry> {
	/** The most entries that the service takes in one call. */
	readonly limit: number;
	/** What an entry counts against `limit`, where that is not one: how many files it brings. */
	readonly size?: (entry: Entry) => number;
	/** What one of them is called, in the plural, in messages to the user: "line items". */
	readonly noun: string;
	/** The entry that an input item stands for. */
	readonly entry: (parameters: P) => Entry;
	/** The call for some entries: never none, never more than `limit`. */
	readonly request: (entries: Entry[]) => ApiRequest;
	/** What entries must share to go out in one call: an order's ID, where the path names the order. */
	readonly group?: (entry: Entry) => string;
	/**
	 * What an entry changes, if one input item would undo what another did to the same: "Shipment 12". It may
	 * have several names. All input items that share one are refused.
	 */
	readonly uniqueKey?: (entry: Entry) => string | string[];
	/**
	 * What the user has added to be changed. A field of it that is empty for all input items is refused: a
	 * misspelt column would leave thousands of prices as they are, with nobody told.
	 */
	readonly changes?: (parameters: P) => object;
	/**
	 * What became of an entry, given the response to a call that was accepted, the entry's place in the call,
	 * and all entries of the call. Gives one output item or several. May throw a ApiError for an entry
	 * that was left out.
	 */
	readonly outcome: (
		entry: Entry,
		response: object,
		nth: number,
		call: readonly Entry[],
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
	/** Go into a collection named Filters. */
	readonly filters?: Filters;
	/** Go into the collection named Options, beside those that every operation has. */
	readonly options?: More;
	/** The simplified form of an output item, of at most ten fields; its presence adds Simplify. */
	readonly simplify?: (item: IDataObject) => IDataObject;
}

interface OneRequest<P> {
	/**
	 * The request, a pure function of the parameters.
	 * A list may state several: their rows come out as one list, in that order.
	 */
	readonly request: (parameters: P) => ApiRequest | ApiRequest[];
	/**
	 * What a write must do only once, if several input items would do it again: "The refund of order 12". It may
	 * have several names. All input items that share one are refused.
	 */
	readonly uniqueKey?: (parameters: P) => string | string[] | undefined;
	/** How a list is read; its presence makes the operation a list with Return All and Limit. */
	readonly pagination?: Pagination;
	/** What a list can be sorted by; its presence adds Sort. */
	readonly sort?: SortKeys;
	/** How many sort rules a list can have at once; several, if not stated. */
	readonly sortRules?: 'one';
	/** What a response (or a row of a list) becomes: one item or several. Itself, if not stated. */
	readonly output?: (response: IDataObject, parameters: P) => IDataObject | IDataObject[];
	readonly batch?: undefined;
}

interface BatchedRequest<P, Entry> {
	readonly batch: Batch<P, Entry>;
	readonly request?: undefined;
	readonly uniqueKey?: undefined;
	readonly pagination?: undefined;
	readonly sort?: undefined;
	readonly sortRules?: undefined;
	readonly output?: undefined;
}

/** What an operation says of itself; everything else is the same for all of them. */
export type OperationDefinition<
	F extends Fields,
	Filters extends Fields,
	More extends Fields,
	Entry,
> = Description<F, Filters, More> &
	(OneRequest<Parameters<F, Filters, More>> | BatchedRequest<Parameters<F, Filters, More>, Entry>);

/** An operation as `describe` and `run` handle it: they needn't know the types of its own fields. */
export type Operation = OperationDefinition<Fields, Fields, Fields, unknown>;
