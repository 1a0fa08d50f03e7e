import type { Resource } from '../../../shared';
import { getAllAuthorizedSellers } from './getAllAuthorizedSellers.operation';
import { getAllCards } from './getAllCards.operation';
import { getAllLoyaltyActivity } from './getAllLoyaltyActivity.operation';
import { getCreditLineBalance } from './getCreditLineBalance.operation';
import { getLoyalty } from './getLoyalty.operation';
import { getPaymentMethods } from './getPaymentMethods.operation';

export const customer: Resource = {
	name: 'Customer',
	operations: {
		getLoyalty,
		getAllLoyaltyActivity,
		getCreditLineBalance,
		getPaymentMethods,
		getAllCards,
		getAllAuthorizedSellers,
	},
};
