import type { IDataObject } from 'n8n-workflow';
import type { AnyParameters, ApiRequest } from '../contract';

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

export const readyItems = <Work>(items: ReadonlyArray<PreparedItem<Work>>) =>
	items.filter((one) => one.status === 'ready');

export const rejectedItems = <Work>(items: ReadonlyArray<PreparedItem<Work>>) =>
	items.filter((one) => one.status === 'rejected');
