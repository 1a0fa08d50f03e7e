import type { AxiosInstance, AxiosResponse } from 'axios';
import { anonymous, logIn, withHeaders, withKey } from '../../../fixtures/commerceEngineClient';
import type { Sandbox, SandboxOptions, SettingsChanges } from '../../../sandbox/server';
import { reading, useSandbox } from '../sandbox';

const CODES: Record<number, string> = {
	400: 'bad_request',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not_found',
	409: 'conflict',
	422: 'validation_failed',
	429: 'too_many_requests',
};

/** What a refusal of wrong values reads as: "422" and the names of the fields. */
export const invalid = (...fields: string[]) => ['422', ...fields.sort()].join(' ');

/** What tells one refusal from another: its status, and the names of wrong fields: "404", "422 email phone". */
export function refusalOf({ status, data }: AxiosResponse): string {
	const fields = data.error?.fields as object | undefined;
	expect(data).toEqual({
		message: expect.stringMatching(/\S/),
		success: false,
		error: { code: CODES[status], ...(status === 422 && { fields: expect.any(Object) }) },
	});
	return fields ? invalid(...Object.keys(fields)) : String(status);
}

/** The content of a response that must be good, all of it where it has no content. */
function contentOf({ status, data }: AxiosResponse) {
	expect([status, data]).toEqual([
		200,
		{ message: expect.any(String), success: true, ...(data.content && { content: data.content }) },
	]);
	return data.content ?? data;
}

/** A client whose `ok` requests must succeed and give the content, whose `refusal` must fail. */
const clientOf = (http: AxiosInstance) => ({
	http,
	ok: reading(http, contentOf),
	refusal: reading(http, refusalOf),
});

function shopOf(sandbox: Sandbox) {
	const signIn = async (somebody?: { email: string; password: string }) => {
		const session = await logIn(sandbox, somebody);
		return { ...session, ...clientOf(session.http) };
	};
	return {
		sandbox,
		/** What the sandbox tells of the shop. */
		known: sandbox.commerceEngine,
		signIn,
		/** The session of another user. */
		other: async () => await signIn(sandbox.commerceEngine.other),
		/** A new anonymous session. */
		guest: async () => {
			const session = await anonymous(sandbox);
			return { ...session, ...clientOf(session.http) };
		},
		/** A client with the API key alone. */
		keyed: () => clientOf(withKey(sandbox)),
		/** A client with these headers alone. */
		bare: (headers: Record<string, string> = {}) => clientOf(withHeaders(sandbox, headers)),
	};
}

/** A shop that is new for each test, and the session of its main user. */
export function useShop(options: SandboxOptions) {
	const shop = useSandbox(options, shopOf);
	const signedIn = shop as typeof shop & Awaited<ReturnType<typeof shop.signIn>>;
	const signIn = async () => void Object.assign(signedIn, await shop.signIn());
	beforeEach(signIn);
	return Object.assign(signedIn, {
		/** Makes the shop anew with other settings, and signs in. */
		reset: async (changes: SettingsChanges) => {
			shop.sandbox.reset(changes);
			await signIn();
		},
	});
}

/** A complete address of the API's. */
export const ADDRESS = {
	first_name: 'Meera',
	last_name: null,
	country_code: '+91',
	phone: '9812345670',
	email: 'meera@example.com',
	address_line1: '14, Prabhat Road',
	address_line2: null,
	landmark: null,
	pincode: '411004',
	city: 'Pune',
	state: 'Maharashtra',
	country: 'India',
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

/** What names a product in a cart, by the product's slug: its first variant, if it has any. */
export async function wareOf({ ok }: ReturnType<typeof useShop>, slug: string) {
	const { id, variants } = (await ok.get(`/catalog/products/${slug}`)).product;
	return { product_id: id as string, variant_id: (variants[0]?.id ?? null) as string | null };
}
