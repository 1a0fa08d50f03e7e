import type { Resource } from '../../../shared';
import { addOrDeleteItem } from './addOrDeleteItem.operation';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { deleteForUser } from './deleteForUser.operation';
import { get } from './get.operation';
import { getForUser } from './getForUser.operation';
import { redeemGiftCard } from './redeemGiftCard.operation';
import { redeemLoyaltyPoints } from './redeemLoyaltyPoints.operation';
import { removeCreditBalance } from './removeCreditBalance.operation';
import { removeGiftCard } from './removeGiftCard.operation';
import { removeLoyaltyPoints } from './removeLoyaltyPoints.operation';
import { updateAddress } from './updateAddress.operation';
import { useCreditBalance } from './useCreditBalance.operation';

export const cart: Resource = {
	name: 'Cart',
	operations: {
		create,
		get,
		getForUser,
		addOrDeleteItem,
		updateAddress,
		redeemLoyaltyPoints,
		removeLoyaltyPoints,
		useCreditBalance,
		removeCreditBalance,
		redeemGiftCard,
		removeGiftCard,
		delete: deleteOperation,
		deleteForUser,
	},
};
