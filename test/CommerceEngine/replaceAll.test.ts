import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { json } from '../support/misbehavingServer';
import { against } from './service';
import { byId } from './support';

const ON = { email: true, sms: true, whatsapp: true };
const OFF = { email: false, sms: false, whatsapp: false };
const PREFERENCES = { transactional: ON, promotional: OFF, newsletter: ON };

const USER = {
	first_name: 'Asha',
	last_name: null,
	email: 'asha@example.com',
	phone: null,
	country_code: null,
	login_methods: ['email'],
	notification_preferences: PREFERENCES,
	business: null,
};
const ADDRESS = {
	first_name: 'Asha',
	last_name: null,
	country_code: '+91',
	phone: '9820012345',
	email: 'asha@example.com',
	address_line1: '12 MG Road',
	address_line2: null,
	landmark: null,
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
	country: 'India',
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

const without = (record: IDataObject, name: string) =>
	Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** Updates what a service has so; gives what was sent back, if anything was. */
async function update(resource: string, content: IDataObject, parameters: INodeParameters) {
	const { said, server } = await against(
		() => json({ success: true, content }),
		`${resource}.update`,
		parameters,
	);
	return { said, sent: server.requests.find(({ method }) => method === 'PUT')?.body };
}

const updateUser = async (user: IDataObject, updateFields: INodeParameters, more = {}) =>
	await update('user', { user }, { updateFields, ...more });
const updateAddress = async (address: IDataObject, updateFields: INodeParameters) =>
	await update('customerAddress', { address }, { address: byId('A1'), updateFields });

describe('a user', () => {
	test.each(['last_name', 'phone', 'country_code', 'login_methods', 'business'])(
		'who is read without %s is not put back, which would empty it',
		async (name) => {
			const words = name.replace('_', ' ');
			expect(await updateUser(without(USER, name), { firstName: 'Anu' })).toEqual({
				sent: undefined,
				said: `The user in the response of Commerce Engine is without ${words}, and Commerce Engine takes no user back without [item 0] | Nothing was changed. Fill in what is missing as well; it would be emptied otherwise.`,
			});
		},
	);

	test('is put back without what was lacking, where that is filled in', async () => {
		const { said, sent } = await updateUser(without(USER, 'phone'), { phone: '9000000001' });
		expect(said).toBe('no error');
		expect(sent).toEqual({ ...USER, phone: '9000000001' });
	});

	test.each([
		[{}, {}],
		[{ customer_group_id: null }, { customer_group_id: null }],
	])('is put back with the group only where he has one: %j', async (group, sent) => {
		expect((await updateUser({ ...USER, ...group }, { firstName: 'Anu' })).sent).toEqual({
			...USER,
			first_name: 'Anu',
			...sent,
		});
	});

	test.each([
		[without(PREFERENCES, 'newsletter'), ' for Newsletter', 'Newsletter'],
		[{ ...PREFERENCES, newsletter: null }, ' for Newsletter', 'Newsletter'],
		[
			{ ...PREFERENCES, promotional: { email: true } },
			' for Promotional Messages',
			'Promotional Messages',
		],
		[
			{ newsletter: ON },
			' for Transactional Messages and Promotional Messages',
			'Transactional Messages and Promotional Messages',
		],
		[{}, '', 'Transactional Messages, Promotional Messages and Newsletter'],
	])(
		'with a part of the preferences is not put back: %j',
		async (notification_preferences, what, names) => {
			expect(await updateUser({ ...USER, notification_preferences }, { firstName: 'Anu' })).toEqual(
				{
					sent: undefined,
					said: `The user has no notification preferences${what} yet, and Commerce Engine takes no user without [item 0] | Add ${names} to the Update Fields.`,
				},
			);
		},
	);

	test('is put back with the kinds of messages that are filled in', async () => {
		const user = { ...USER, notification_preferences: without(PREFERENCES, 'newsletter') };
		expect((await updateUser(user, { newsletter: ['none'] })).sent).toEqual({
			...USER,
			notification_preferences: { ...PREFERENCES, newsletter: OFF },
		});
	});
});

describe('an address', () => {
	test.each(Object.keys(without(ADDRESS, 'country')))(
		'that is read without %s is not put back, which would empty it',
		async (name) => {
			const changed = name === 'city' ? { state: 'Goa' } : { city: 'Mysuru' };
			const { said, sent } = await updateAddress(without(ADDRESS, name), changed);
			expect(said).toContain(
				`The address in the response of Commerce Engine is without ${name.replace(/_/g, ' ')}, and`,
			);
			expect(sent).toBeUndefined();
		},
	);

	test('is put back with what was lacking, where that is filled in', async () => {
		const { sent } = await updateAddress(without(ADDRESS, 'landmark'), { landmark: 'the lake' });
		expect(sent).toEqual({ ...ADDRESS, landmark: 'the lake' });
	});
});

describe('preferences of the older documents', () => {
	test.each([[{ notification_preferences: PREFERENCES }], [PREFERENCES]])(
		'are put back as they were read: %j',
		async (content) => {
			const { said, sent } = await update('notificationPreferences', content, {
				updateFields: { promotionalMessages: ['sms'] },
			});
			expect(said).toBe('no error');
			expect(sent).toEqual({
				notification_preferences: { ...PREFERENCES, promotional: { ...OFF, sms: true } },
			});
		},
	);

	test.each<IDataObject>([{}, { notification_preferences: null }, { promotional: ON }])(
		'are not put back in part: %j',
		async (content) => {
			const result = await update('notificationPreferences', content, {
				updateFields: { promotionalMessages: ['sms'] },
			});
			expect(result).toEqual({
				sent: undefined,
				said: 'The user has no notification preferences for Transactional Messages and Newsletter yet, and Commerce Engine takes no preferences without [item 0] | Add Transactional Messages and Newsletter to the Update Fields.',
			});
		},
	);
});
