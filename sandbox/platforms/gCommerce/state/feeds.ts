/** One product of a bulk upload, as it was sent. */
export interface FeedItem {
	product: string;
	code: string;
	price: number;
	[field: string]: unknown;
}

/** A bulk upload in the queue. */
export interface Feed {
	queue_id: string;
	status: 'received' | 'processing' | 'completed';
	items: FeedItem[];
	/** IDs of the products that it made or changed, once it is completed. */
	created: number[];
	updated: number[];
	/** What could not be saved, and why. */
	failed: Array<{ code: string; message: string }>;
}
