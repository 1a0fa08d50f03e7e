import type { Expectations } from '../expectation';
import { commerceEngine } from './commerce-engine/expectations';
import { commerceHq } from './commerce-hq/expectations';
import { commerceInterface } from './commerce-interface/expectations';
import { gCommerce } from './g-commerce/expectations';
import { sellersCommerce } from './sellers-commerce/expectations';

/** What the examples of each platform must give, by the folder that they are in. */
export const expectations: Record<string, Expectations> = {
	'commerce-engine': commerceEngine,
	'commerce-hq': commerceHq,
	'commerce-interface': commerceInterface,
	'g-commerce': gCommerce,
	'sellers-commerce': sellersCommerce,
};
