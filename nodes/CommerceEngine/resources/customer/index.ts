import type { Resource } from '../../../shared';
import { getAllAuthorizedSellers } from './getAllAuthorizedSellers.operation';
import { getAllLoyaltyActivities } from './getAllLoyaltyActivities.operation';
import { getAllSavedCards } from './getAllSavedCards.operation';
import { getCreditLineBalance } from './getCreditLineBalance.operation';
import { getLoyaltyDetails } from './getLoyaltyDetails.operation';
import { getSavedPaymentMethods } from './getSavedPaymentMethods.operation';

export const customer: Resource = {
	name: 'Customer',
	operations: {
		getLoyaltyDetails,
		getAllLoyaltyActivities,
		getCreditLineBalance,
		getSavedPaymentMethods,
		getAllSavedCards,
		getAllAuthorizedSellers,
	},
};
