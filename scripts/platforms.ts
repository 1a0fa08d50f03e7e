import type { IBinaryKeyData, IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { CommerceEngineApi } from '../credentials/CommerceEngineApi.credentials';
import { CommerceInterfaceApi } from '../credentials/CommerceInterfaceApi.credentials';
import { CommerceHqApi } from '../credentials/CommerceHqApi.credentials';
import { GCommerceApi } from '../credentials/GCommerceApi.credentials';
import { SellersCommerceApi } from '../credentials/SellersCommerceApi.credentials';
import { CommerceEngine } from '../nodes/CommerceEngine/CommerceEngine.node.ts';
import { platform as commerceEngine } from '../nodes/CommerceEngine/platform';
import { CommerceHq } from '../nodes/CommerceHq/CommerceHq.node.ts';
import { platform as commerceHq } from '../nodes/CommerceHq/platform';
import { CommerceInterface } from '../nodes/CommerceInterface/CommerceInterface.node.ts';
import { platform as commerceInterface } from '../nodes/CommerceInterface/platform';
import { GCommerce } from '../nodes/GCommerce/GCommerce.node.ts';
import { platform as gCommerce } from '../nodes/GCommerce/platform';
import { SellersCommerce } from '../nodes/SellersCommerce/SellersCommerce.node.ts';
import { platform as sellersCommerce } from '../nodes/SellersCommerce/platform';
import type { Platform } from '../nodes/shared';
import type { Sandbox } from '../sandbox/server';
import type { TestCredential } from '../test/support/engine';
import type { EmptyTypes } from './inferSchema';
import { commerceEngineSamples } from './samples/commerceEngine';
import { commerceHqSamples } from './samples/commerceHq';
import { commerceInterfaceSamples } from './samples/commerceInterface';
import { gCommerceSamples } from './samples/gCommerce';
import { sellersCommerceSamples } from './samples/sellersCommerce';

/** A run of one operation that shows what its output looks like: all fields, each at its fullest. */
export interface Sample {
	parameters?: INodeParameters;
	/** The input items, one empty item if left out; or what gets ready what they name, right before the run. */
	input?: IDataObject[] | (() => Promise<IDataObject[]>);
	/** The files of each input item, by binary field. */
	binary?: IBinaryKeyData;
	/** An operation to run first, where this one does not renew a session that has come to its end. */
	after?: string;
}

/** The samples of a platform's operations, by name: "order.getAll". */
export type Samples = Record<string, (sandbox: Sandbox) => Sample>;

/** What the scripts, the contract tests and the playground need to know of a platform. */
export interface PlatformEntry {
	/** The folder of its node, and the name of its class. */
	readonly folder: string;
	readonly platform: Platform;
	readonly node: INodeType;
	/** The page of the documentation that its operations are listed on. */
	readonly page: string;
	/** The folder of its example workflows, below `playground/workflows/`. */
	readonly workflows: string;
	readonly credential: (sandbox: Sandbox) => TestCredential;
	/** Others that its example workflows use, by their names in n8n. */
	readonly moreCredentials?: Readonly<Record<string, PlatformEntry['credential']>>;
	readonly samples: Samples;
	/** The types of fields that the samples only show empty. */
	readonly emptyTypes?: EmptyTypes;
}

/** Every platform of this package. */
export const platforms: readonly PlatformEntry[] = [
	{
		folder: 'CommerceInterface',
		platform: commerceInterface,
		node: new CommerceInterface(),
		page: 'docs/commerce-interface.md',
		workflows: 'commerce-interface',
		credential: ({ commerceInterface: { baseUrl, supplierId, token } }) => ({
			type: new CommerceInterfaceApi(),
			data: { baseUrl, supplierId, token },
		}),
		samples: commerceInterfaceSamples,
	},
	{
		folder: 'CommerceHq',
		platform: commerceHq,
		node: new CommerceHq(),
		page: 'docs/commerce-hq.md',
		workflows: 'commerce-hq',
		credential: ({ commerceHq: { baseUrl, apiKey, apiPassword } }) => ({
			type: new CommerceHqApi(),
			data: { store: baseUrl, apiKey, apiPassword },
		}),
		samples: commerceHqSamples,
		emptyTypes: {
			company: 'string',
			compare_price: 'number',
			image: 'string',
			last_purchase: 'integer',
			order_count: 'integer',
			price: 'number',
			seo_meta: 'string',
			suite: 'string',
			updated_at: 'integer',
		},
	},
	{
		folder: 'GCommerce',
		platform: gCommerce,
		node: new GCommerce(),
		page: 'docs/g-commerce.md',
		workflows: 'g-commerce',
		credential: ({ gCommerce: { baseUrl, email, apiKey } }) => ({
			type: new GCommerceApi(),
			data: { baseUrl, email, apiKey },
		}),
		samples: gCommerceSamples,
	},
	{
		folder: 'SellersCommerce',
		platform: sellersCommerce,
		node: new SellersCommerce(),
		page: 'docs/sellers-commerce.md',
		workflows: 'sellers-commerce',
		credential: ({ sellersCommerce: { baseUrl, accessKey, secretKey } }) => ({
			type: new SellersCommerceApi(),
			data: { baseUrl, accessKey, sharedSecret: secretKey },
		}),
		samples: sellersCommerceSamples,
	},
	{
		folder: 'CommerceEngine',
		platform: commerceEngine,
		node: new CommerceEngine(),
		page: 'docs/commerce-engine.md',
		workflows: 'commerce-engine',
		credential: ({ commerceEngine: { serverUrl, storeId, apiKey, user } }) => ({
			type: new CommerceEngineApi(),
			data: {
				environment: 'own',
				address: serverUrl,
				storeId,
				signInWith: 'email',
				apiKey,
				email: user.email,
				password: user.password,
			},
		}),
		moreCredentials: {
			'Commerce Engine visitor sandbox': ({ commerceEngine: { serverUrl, storeId, apiKey } }) => ({
				type: new CommerceEngineApi(),
				data: { environment: 'own', address: serverUrl, storeId, signInWith: 'anonymous', apiKey },
			}),
		},
		samples: commerceEngineSamples,
		emptyTypes: {
			approved_at: 'string',
			bank_account_number: 'string',
			bank_name: 'string',
			business: 'object',
			cancellation_reason: 'string',
			cancelled_at: 'string',
			coupon_code: 'string',
			email: 'string',
			end_at: 'string',
			expires_at: 'string',
			first_name: 'string',
			icon_url: 'string',
			is_cancellation_allowed: 'boolean',
			last_name: 'string',
			logo_url: 'string',
			max_applicable_items: 'integer',
			modified_reason: 'string',
			note: 'string',
			per_coupon_code_redemptions: 'integer',
			per_customer_redemptions: 'integer',
			phone: 'string',
			profile_image_url: 'string',
			received_at: 'string',
			remarks: 'string',
			replacement_order_amount: 'number',
			replacement_order_date: 'string',
			replacement_order_number: 'string',
			shipped_at: 'string',
			total_redemptions: 'integer',
			variant_id: 'string',
			verified_at: 'string',
		},
	},
];

/** Parameters of a node that keep no budget of its platform's, unless they name one. */
export const atFullPace = ({ budget }: Platform, parameters: INodeParameters): INodeParameters =>
	budget
		? {
				...parameters,
				options: { requestsPerMinute: 1_000_000, ...(parameters.options as INodeParameters) },
			}
		: parameters;

/** All operations of a platform: "order.getAll" and what stands behind it. */
export function operationsOf({ resources }: Platform) {
	return Object.entries(resources).flatMap(([resource, { name: resourceName, operations }]) =>
		Object.entries(operations).map(([operation, definition]) => ({
			name: `${resource}.${operation}`,
			resource,
			resourceName,
			operation,
			definition,
		})),
	);
}
