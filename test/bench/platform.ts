import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import type { SettingsChanges } from '../../sandbox/server';

/** A platform whose orders are read: by a bare loop, by our node and by n8n's own nodes. */
export interface BenchPlatform {
	readonly name: string;
	/** What the server is set to beside the number of orders and the latency. */
	readonly settings: SettingsChanges;
	/** One page of orders, as a developer would read it by hand. `url`: the server's. */
	readonly readPage: (url: string, number: number) => Promise<OrdersPage>;
	readonly ours: OurNode;
	/** n8n's own nodes that can read the same orders. */
	readonly peers: (url: string) => Peer[] | Promise<Peer[]>;
}

export interface OrdersPage {
	readonly rows: unknown[];
	/** How many pages there are. */
	readonly pages: number;
	/** How many orders the service says there are, where a credential sees only some. */
	readonly total?: number;
}

/** Our node, and how it is made to read all orders. */
export interface OurNode {
	readonly nodeType: INodeType;
	readonly credentialType: ICredentialType;
	/** What the credential is filled in with. */
	readonly credential: (url: string) => ICredentialDataDecryptedObject;
	readonly readOrders: INodeParameters;
}

/** A node as it is run in a whole n8n. */
export interface NodeInN8n {
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: object;
	readonly credential?: { readonly type: string; readonly data: object };
	/** How many orders its items hold. */
	readonly count: (items: Array<{ json: Record<string, unknown> }>) => number;
}

/** One of n8n's own nodes. */
export interface Peer extends NodeInN8n {
	readonly name: string;
}

/** How many pages our nodes and the bare loop read at a time. */
export const IN_FLIGHT = 8;
