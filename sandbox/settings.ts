import {
	COMMERCE_ENGINE_DEFAULTS,
	commerceEngineSchema,
	type CommerceEngineSettings,
} from './platforms/commerceEngine/settings';
import {
	COMMERCE_INTERFACE_DEFAULTS,
	commerceInterfaceSchema,
	type CommerceInterfaceSettings,
} from './platforms/commerceInterface/settings';
import {
	G_COMMERCE_DEFAULTS,
	gCommerceSchema,
	type GCommerceSettings,
} from './platforms/gCommerce/settings';
import {
	SELLERS_COMMERCE_DEFAULTS,
	sellersCommerceSchema,
	type SellersCommerceSettings,
} from './platforms/sellersCommerce/settings';

/** What every platform's stand-in holds, and how fast it responds. */
export interface CommonSettings {
	/** Orders of each platform; the documents' samples are the first of them. */
	orders: number;
	/** Products; the documents' samples are the first of them. */
	products: number;
	/** Customers; those who placed a sample order exist in any case. */
	customers: number;
	/** Purchase orders; the documents' samples are the first of them. */
	purchaseOrders: number;
	/** The same seed and counts make the same data. */
	seed: number;
	/** Milliseconds added to every response of a platform. */
	latencyMs: number;
}

/** The settings of each platform by itself. CommerceHQ has none. */
export interface PlatformSettings {
	commerceInterface: CommerceInterfaceSettings;
	gCommerce: GCommerceSettings;
	sellersCommerce: SellersCommerceSettings;
	commerceEngine: CommerceEngineSettings;
}

export interface Settings extends CommonSettings, PlatformSettings {}

/** Some of the settings, also of a platform; what is left out or undefined stays as it is. */
export type SettingsChanges = Partial<CommonSettings> & {
	[P in keyof PlatformSettings]?: Partial<PlatformSettings[P]>;
};

export const DEFAULT_SETTINGS: Readonly<Settings> = {
	orders: 2500,
	products: 300,
	customers: 400,
	purchaseOrders: 60,
	seed: 1,
	latencyMs: 0,
	commerceInterface: COMMERCE_INTERFACE_DEFAULTS,
	gCommerce: G_COMMERCE_DEFAULTS,
	sellersCommerce: SELLERS_COMMERCE_DEFAULTS,
	commerceEngine: COMMERCE_ENGINE_DEFAULTS,
};

/** JSON schema of the changes that a reset may name. */
export const settingsSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		orders: { type: 'integer', minimum: 0, maximum: 1_000_000 },
		products: { type: 'integer', minimum: 0, maximum: 100_000 },
		customers: { type: 'integer', minimum: 0, maximum: 100_000 },
		purchaseOrders: { type: 'integer', minimum: 0, maximum: 1_000_000 },
		seed: { type: 'integer', minimum: 0 },
		latencyMs: { type: 'integer', minimum: 0 },
		commerceInterface: commerceInterfaceSchema,
		gCommerce: gCommerceSchema,
		sellersCommerce: sellersCommerceSchema,
		commerceEngine: commerceEngineSchema,
	},
} as const;

/** New settings: `settings` with `changes` made to them. */
export function withChanges(settings: Settings, changes: SettingsChanges = {}): Settings {
	const { commerceInterface, gCommerce, sellersCommerce, commerceEngine, ...common } = changes;
	return {
		...override(settings, common),
		commerceInterface: override(settings.commerceInterface, commerceInterface),
		gCommerce: override(settings.gCommerce, gCommerce),
		sellersCommerce: override(settings.sellersCommerce, sellersCommerce),
		commerceEngine: override(settings.commerceEngine, commerceEngine),
	};
}

const override = <T extends object>(values: T, changes: Partial<T> = {}): T => ({
	...values,
	...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
});
