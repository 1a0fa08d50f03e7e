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
import { lineItems, rejectEmptyItems } from '../../orderParts';

const trackingNumber = text('trackingNumber', {
	displayName: 'Tracking Number',
	required: true,
	placeholder: 'e.g. 1Z999AA10123456784',
	description: "The carrier's number of the parcel, with which the customer can follow it",
});

/**
 * Off by default: an email that is sent by mistake, while somebody tests a workflow, can't be recalled; a missing
 * one can be sent with Update.
 */
export const notify = toggle('notify', {
	displayName: 'Notify Customer',
	parameter: 'notifyCustomer',
	description: 'Whether to send the customer an email about the shipment, with its tracking',
});

/** The fields of a new shipment. */
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

/** The body of a new shipment. */
export function newShipment({
	fulfilment,
	trackingNumber,
	shippingCarrier,
	items,
	options,
}: Parameters<typeof shipmentFields, readonly [], readonly [typeof additionalJson]>): IDataObject {
	const values = { fulfilmentId: fulfilment, trackingNumber, shippingCarrier, items };
	return rejectEmptyItems(bodyOf(values, fieldsOfShipment(options.additionalJson)));
}

/**
 * The Additional Fields (JSON) of a shipment, which are sent inside `data`. Throws an InputError when they hold
 * `data` or `notify`: CommerceHQ would ignore those there, and ship or notify more than was meant.
 */
export function fieldsOfShipment(additional: IDataObject = {}): IDataObject {
	const reserved = ['data', 'notify'].find((name) => name in additional);
	if (reserved === undefined) return additional;
	throw new InputError(
		`Additional Fields (JSON) can't hold "${reserved}"`,
		'Give just fields of the shipment, such as {"tracking_number": "1Z999"}. Whether the customer is notified is a field of its own.',
	);
}
