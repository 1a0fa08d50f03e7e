import type { IDataObject } from 'n8n-workflow';
import {
	bodyOf,
	InputError,
	text,
	toggle,
	updateFieldsOf,
	type additionalJson,
	type Parameters,
} from '../../../shared';
import { fulfilmentLocator, orderLocator, shippingCarrierLocator } from '../../locators';
import { lineItems, withSomeItems } from '../../orderParts';

const trackingNumber = text('trackingNumber', {
	displayName: 'Tracking Number',
	required: true,
	placeholder: 'e.g. 1Z999AA10123456784',
	description: "The carrier's number of the parcel, with which the customer can follow it",
});

/**
 * Off, if not switched on: a mail that goes out by mistake, while a workflow is tried out, can't be taken
 * back; one that is missing can follow with Update.
 */
export const notify = toggle('notify', {
	displayName: 'Notify Customer',
	parameter: 'notifyCustomer',
	description: 'Whether to send the customer an email about the shipment, with its tracking',
});

/** What a new shipment is made of. */
export const shipmentFields = [
	orderLocator,
	fulfilmentLocator,
	trackingNumber,
	shippingCarrierLocator,
	notify,
	lineItems(
		'What is in the parcel, if not everything of the fulfilment. With none added, all of it goes out.',
	),
] as const;

export const updateFields = updateFieldsOf([trackingNumber, shippingCarrierLocator]);

/** A new shipment as the API takes it. */
export function newShipment({
	fulfilment,
	trackingNumber,
	shippingCarrier,
	items,
	options,
}: Parameters<typeof shipmentFields, readonly [], readonly [typeof additionalJson]>): IDataObject {
	const values = { fulfilmentId: fulfilment, trackingNumber, shippingCarrier, items };
	return withSomeItems(bodyOf(values, fieldsOfShipment(options.additionalJson)));
}

/**
 * The Additional Fields (JSON) of a shipment: they go where its fields go. Throws an InputError when they
 * hold what stands around those: CommerceHQ would overlook it, and ship more or notify others than was meant.
 */
export function fieldsOfShipment(additional: IDataObject = {}): IDataObject {
	const around = ['data', 'notify'].find((name) => name in additional);
	if (around === undefined) return additional;
	throw new InputError(
		`Additional Fields (JSON) can't hold "${around}"`,
		'Give just fields of the shipment, such as {"tracking_number": "1Z999"}. Whether the customer is notified is a field of its own.',
	);
}
