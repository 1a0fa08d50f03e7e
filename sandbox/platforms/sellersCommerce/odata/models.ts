import type {
	Category,
	Embellishment,
	Order,
	Product,
	Return,
	Shopper,
	Supplier,
} from '../state/rows';
import type { Model } from './filter';

/** What lists can be filtered and sorted by: all that is neither a list nor an object. */

const DATES = { CreatedDate: 'DateTime', ModifiedDate: 'DateTime' } as const;

const modelOf = <T>(
	name: string,
	fields: { [Name in keyof T]?: Model['fields'][string] },
): Model => ({ name, fields: fields as Model['fields'] });

export const PRODUCT = modelOf<Product>('Product', {
	SCProductID: 'Number',
	ProductCode: 'String',
	ProductName: 'String',
	Description: 'String',
	BrandName: 'String',
	SupplierID: 'Number',
	Gender: 'Number',
	OptionTypeId: 'Number',
	Active: 'Boolean',
	...DATES,
});

export const SUPPLIER = modelOf<Supplier>('Supplier', {
	SupplierID: 'Number',
	SupplierName: 'String',
	Email: 'String',
	Phone: 'String',
	Active: 'Boolean',
});

export const SHOPPER = modelOf<Shopper>('Shopper', {
	ShopperID: 'Number',
	UserName: 'String',
	Email: 'String',
	FirstName: 'String',
	LastName: 'String',
	DOB: 'DateTime',
	Gender: 'Number',
	Deleted: 'Boolean',
	ShopperTypeID: 'Number',
	...DATES,
});

export const CATEGORY = modelOf<Category>('Category', {
	CategoryCode: 'String',
	CategoryName: 'String',
	ParentCategoryCode: 'String',
	IsBrand: 'Number',
	Active: 'Boolean',
	...DATES,
});

export const BRAND = modelOf<{ BrandName: string; CategoryCode: string }>('Brand', {
	BrandName: 'String',
	CategoryCode: 'String',
});

export const EMBELLISHMENT = modelOf<Embellishment>('Embellishment', {
	EmbellishmentID: 'Number',
	EmbellishmentName: 'String',
	DisplayTypeID: 'Number',
	PricingType: 'Number',
	Price: 'Number',
	Location: 'String',
	...DATES,
});

export const ORDER = modelOf<Order>('Order', {
	OrderNumber: 'String',
	OrderStatusId: 'Number',
	OrderStatus: 'String',
	OrderPlacedDate: 'DateTime',
	UserName: 'String',
	Email: 'String',
	CurrencyCode: 'String',
	SubTotal: 'Number',
	DiscountTypeId: 'Number',
	DiscountAmount: 'Number',
	ShippingAmount: 'Number',
	TaxAmount: 'Number',
	OrderTotal: 'Number',
	CarrierId: 'Number',
	ServiceTypeId: 'Number',
	PaymentMethodId: 'Number',
	PaymentStatusId: 'Number',
	PaymentGatewayId: 'Number',
	TransactionNumber: 'String',
	AuthorizationCode: 'String',
	...DATES,
});

export const RETURN = modelOf<Return>('Return', {
	ReturnNumber: 'String',
	OrderNumber: 'String',
	ReturnStatusID: 'Number',
	ReturnTypeID: 'Number',
	Reason: 'String',
	...DATES,
});
