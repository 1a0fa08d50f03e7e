/** Why a call of ours differs from one of the vendor's SDK. */

export const READS_FIRST =
	'What is left out stays as it is: the record is read, and the changes are put on top of it.';

export const UNDOCUMENTED_PAGES =
	'The response has a pagination, and Limit asks for no more rows than it needs.';

const LEGACY = 'Only older documents name the call.';
const SHOP_FRONT = 'The SDK leaves the call to others.';

/** The operations that the SDK has nothing for. */
export const NOT_IN_SDK: Readonly<Record<string, string>> = {
	'cart.redeemGiftCard': LEGACY,
	'cart.removeGiftCard': LEGACY,
	'notificationPreferences.get': LEGACY,
	'notificationPreferences.create': LEGACY,
	'notificationPreferences.update': LEGACY,
	'kycDocument.getAll': SHOP_FRONT,
	'kycDocument.get': SHOP_FRONT,
	'kycDocument.create': SHOP_FRONT,
	'kycDocument.update': SHOP_FRONT,
	'kycDocument.verify': SHOP_FRONT,
	'kycDocument.delete': SHOP_FRONT,
	'newsletter.subscribe': SHOP_FRONT,
	'event.track': SHOP_FRONT,
};

/** How the SDK would call what it has nothing for. */
export const LACKING = /gift|preferences|document|newsletter|subscribe|track|analytics|event/i;
