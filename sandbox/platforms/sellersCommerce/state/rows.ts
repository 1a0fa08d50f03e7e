/** The service's rows, as it returns them. All dates are texts in UTC. */

interface Dated {
	CreatedDate: string;
	ModifiedDate: string;
}

/** A stock keeping unit: one variant of a product. */
export interface Sku {
	SKU: string;
	SCProductID: number;
	ProductCode: string;
	Color: string | null;
	Size: string | null;
	Price: number;
	Inventory: number;
	ModifiedDate: string;
}

export interface Product extends Dated {
	SCProductID: number;
	ProductCode: string;
	ProductName: string;
	Description: string | null;
	BrandName: string | null;
	SupplierID: number | null;
	Gender: number | null;
	OptionTypeId: number | null;
	Active: boolean;
	/** The codes of its categories. */
	Categories: string[];
	SKUs: Sku[];
}

export interface Supplier {
	SupplierID: number;
	SupplierName: string;
	Email: string;
	Phone: string;
	Active: boolean;
}

/** An address, with all that the documents name. */
export interface Address {
	AddressName: string | null;
	AddressLine1: string;
	City: string;
	StateCode: string | null;
	CountryCode: string;
	ZipCode: string;
}

export interface Shopper extends Dated {
	ShopperID: number;
	UserName: string;
	Email: string | null;
	FirstName: string;
	LastName: string;
	DOB: string | null;
	Gender: number | null;
	Deleted: boolean;
	ShopperTypeID: number;
	Address: Address[];
}

export interface Category extends Dated {
	CategoryCode: string;
	CategoryName: string;
	ParentCategoryCode: string | null;
	/** 0 for yes, 1 for no; a brand is a category of the first level. */
	IsBrand: number;
	Active: boolean;
}

/** Something that can be put on a product: an embroidery, a print. */
export interface Embellishment extends Dated {
	EmbellishmentID: number;
	EmbellishmentName: string;
	DisplayTypeID: number;
	PricingType: number;
	Price: number;
	Location: string;
	ProductCodes: string[];
}

export interface OrderItem {
	OrderItemID: number;
	SKU: string;
	ProductName: string;
	Quantity: number;
	QuantityShipped: number;
	QuantityReturned: number;
	UnitPrice: number;
}

export interface Shipment {
	ShipmentID: number;
	CarrierId: number | null;
	ServiceTypeId: number | null;
	TrackingNumber: string | null;
	ShippedDate: string;
	Items: Array<{ SKU: string; Quantity: number }>;
}

export interface Order extends Dated {
	OrderNumber: string;
	OrderStatusId: number;
	OrderStatus: string;
	/** Null for a cart. */
	OrderPlacedDate: string | null;
	UserName: string | null;
	Email: string | null;
	CurrencyCode: string;
	SubTotal: number;
	DiscountTypeId: number;
	DiscountAmount: number;
	ShippingAmount: number;
	TaxAmount: number;
	OrderTotal: number;
	CarrierId: number;
	ServiceTypeId: number | null;
	PaymentMethodId: number | null;
	/** Null where no money was authorized: carts, purchase orders, manual payment. */
	PaymentStatusId: number | null;
	PaymentGatewayId: number | null;
	TransactionNumber: string | null;
	AuthorizationCode: string | null;
	BillingAddress: Address;
	ShippingAddress: Address;
	Items: OrderItem[];
	Shipments: Shipment[];
}

export interface Return extends Dated {
	ReturnNumber: string;
	OrderNumber: string;
	ReturnStatusID: number;
	ReturnTypeID: number;
	Reason: string | null;
	Items: Array<{ SKU: string; Quantity: number }>;
}
