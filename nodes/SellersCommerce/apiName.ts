/** Fields that the API calls by a word of its own. */
const OTHERWISE: Readonly<Record<string, string>> = {
	addresses: 'Address',
	carrier: 'CarrierId',
	dateOfBirth: 'DOB',
	discountType: 'DiscountTypeId',
	optionType: 'OptionTypeId',
	order: 'OrderNumber',
	orderStatus: 'OrderStatusId',
	paymentGateway: 'PaymentGatewayId',
	paymentMethod: 'PaymentMethodId',
	paymentStatus: 'PaymentStatusId',
	returnStatus: 'ReturnStatusID',
	returnType: 'ReturnTypeID',
	serviceType: 'ServiceTypeId',
	shopperTypeId: 'ShopperTypeID',
	whatToRemove: 'ActionId',
};

/** The API's name of a field of the node: "firstName" is "FirstName". */
export const apiName = (name: string): string =>
	OTHERWISE[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
