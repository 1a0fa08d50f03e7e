/** The API's names that don't follow from the node's. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
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

/** The API's name of a field of the node: `FirstName` for `firstName`. */
export const apiName = (name: string): string =>
	EXCEPTIONS[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
