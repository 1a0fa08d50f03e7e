import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { AnyParameters, ApiRequest, Fields, Operation, Platform } from '../contract';
import type { Send } from '../http';

/** An input item whose parameters could be read. */
export interface ReadyItem<Work> {
	readonly status: 'ready';
	/** Its index in the input, from 0. */
	readonly item: number;
	readonly parameters: AnyParameters;
	/** What the platform is asked to do for it: its own requests, or its entry in a batch. */
	readonly work: Work;
	/** Simplifies a record if the user wants that; otherwise returns it as it is. */
	readonly simplify: (json: IDataObject) => IDataObject;
}

/** An input item with requests of its own. */
export type RequestItem = ReadyItem<readonly ApiRequest[]>;

/** An input item for which nothing is sent. */
export interface RejectedItem {
	readonly status: 'rejected';
	/** Its index in the input, from 0. */
	readonly item: number;
	readonly error: unknown;
}

export type PreparedItem<Work> = ReadyItem<Work> | RejectedItem;

/** What carrying out an operation needs. */
export interface Run {
	readonly context: IExecuteFunctions;
	readonly platform: Platform;
	readonly send: Send;
}

/** How an operation is carried out: for each input item by itself, or for many in one request. */
export interface Strategy<Work> {
	readonly operation: Operation;
	/**
	 * What an item asks of the platform, a pure function of its parameters. Throws an InputError.
	 *
	 * @param secrets the values of secret fields, which no error may show
	 */
	readonly workOf: (parameters: AnyParameters, secrets: readonly string[]) => Work;
	/** The requests that an item would need by itself. */
	readonly requestsFor: (work: Work) => readonly ApiRequest[];
	/** What items with the same unique key would do, and what to do about it. Follows "The items 0, 1". */
	readonly duplicateHint: string;
	/** Checks what only all items together show. Throws an InputError. */
	readonly checkItems?: (items: ReadonlyArray<ReadyItem<Work>>, fields: Fields) => void;
	/** Sends the work of the items and returns their output, paired with them. */
	readonly execute: (
		run: Run,
		items: ReadonlyArray<ReadyItem<Work>>,
	) => Promise<INodeExecutionData[]>;
}
