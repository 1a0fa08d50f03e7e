import type { INodeParameters } from 'n8n-workflow';
import { CUSTOMER_GROUPS } from '../../../../sandbox/platforms/commerceEngine/seed/users';

/** An address in the node's fields. */
export const ADDRESS_FIELDS: INodeParameters = {
	firstName: 'Asha',
	lastName: 'Rao',
	phone: '9876543210',
	email: 'asha@example.com',
	addressLine1: '12 MG Road',
	landmark: 'Next to the metro',
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
};

/** The same as the API has it: what is not filled in is null. */
export const addressBody = {
	first_name: 'Asha',
	last_name: 'Rao',
	country_code: '+91',
	phone: '9876543210',
	email: 'asha@example.com',
	address_line1: '12 MG Road',
	address_line2: null,
	landmark: 'Next to the metro',
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
	country: 'India' as const,
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

export const PICTURE = {
	fileName: 'parcel.png',
	mimeType: 'image/png',
	bytes: Buffer.from('\x89PNG\r\n of a parcel', 'latin1'),
};
export const FILM = {
	fileName: 'parcel.mp4',
	mimeType: 'video/mp4',
	bytes: Buffer.from('a film of a parcel'),
};

/** A file as the SDK is to send it, which calls it a text. */
export const fileOf = ({ fileName, mimeType, bytes }: typeof PICTURE) =>
	new File([new Uint8Array(bytes)], fileName, { type: mimeType }) as unknown as string;

/** A group of customers with prices of its own. */
export const OTHER_GROUP = CUSTOMER_GROUPS[1].id;
