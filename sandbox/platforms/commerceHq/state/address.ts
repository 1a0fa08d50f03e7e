import { schemas } from '../validation';

/** Where something is sent or billed to. */
export interface Place {
	first_name: string | null;
	last_name: string | null;
	company: string | null;
	street: string | null;
	suite: string | null;
	city: string | null;
	country: string | null;
	state: string | null;
	zip: string | null;
}

/** Never changed in place: orders and customers share it until one of them gets another. */
export interface Address {
	readonly shipping: Readonly<Place>;
	readonly billing: Readonly<Place>;
	readonly phone: string | null;
}

/** What a client sends of an address: only the fields that it wants changed. */
export interface AddressChanges {
	shipping?: Partial<Place>;
	billing?: Partial<Place>;
	phone?: string | null;
}

/** An empty place; its names are those of all places. */
export const EMPTY_PLACE: Readonly<Place> = {
	first_name: null,
	last_name: null,
	company: null,
	street: null,
	suite: null,
	city: null,
	country: null,
	state: null,
	zip: null,
};

const EMPTY: Address = { shipping: EMPTY_PLACE, billing: EMPTY_PLACE, phone: null };

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The two-letter codes in use; one that only stands for another (UK for GB) is none. */
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
	(code) => regions.of(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
);

const placeSchema = {
	type: 'object',
	properties: {
		...Object.fromEntries(Object.keys(EMPTY_PLACE).map((name) => [name, schemas.text])),
		country: { enum: [null, ...COUNTRIES] },
	},
};

/** Schemas of an address's fields. A state may be any text: the vendor's own sample is no code. */
export const addressProperties = {
	shipping: placeSchema,
	billing: placeSchema,
	phone: schemas.text,
};

/** An address with some fields changed. */
export function changedAddress(changes: AddressChanges, address: Address = EMPTY): Address {
	return {
		shipping: { ...address.shipping, ...changes.shipping },
		billing: { ...address.billing, ...changes.billing },
		phone: changes.phone === undefined ? address.phone : changes.phone,
	};
}
