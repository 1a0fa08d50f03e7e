import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server';
import { anonymous, logIn } from '../../../test/sandbox/commerceEngineClient';
import type { Samples } from '../../platforms';
import { pixel } from '../pixel';
import { asCustomer, pixelForm } from './shop';

const debug = { options: { debugMode: true } };

/** Sends a one-time password, and gives the input item that has it. */
const withOtp =
	(sandbox: Sandbox, path: string, body: object) => async (): Promise<IDataObject[]> => {
		const ask = await asCustomer(sandbox);
		const { otp_token: token } = (await ask('POST', path, body)) as { otp_token: string };
		return [{ token, otp: sandbox.commerceEngine.lastOtp(token) }];
	};

const otpFields = { otp: '={{ $json.otp }}', otpToken: '={{ $json.token }}' };

/** What shows a password, a code or a token: a refusal of it is no reason to renew the session. */
const shown = { after: 'category.getAll' };

const newUser = { firstName: 'Asha', additionalFields: { lastName: 'Rao' }, ...debug };
const newEmail = 'asha@example.com';
const newPhone = '9876543210';
const newPassword = 'Another-pass-9316';

const business = {
	type: 'proprietorship',
	name: 'Mehta Traders',
	metadata: { since: '2019' },
	registered_address: {
		first_name: 'Rohan',
		last_name: 'Mehta',
		country_code: '+91',
		phone: '9820012345',
		email: 'rohan.mehta@example.com',
		address_line1: '12 Hill Road',
		address_line2: 'Floor 3',
		landmark: 'Opposite the post office',
		pincode: '400050',
		city: 'Mumbai',
		state: 'Maharashtra',
		country: 'India',
		tax_identification_number: '27AAPFU0939F1ZV',
		business_name: 'Mehta Traders',
		nickname: 'Office',
	},
};

/** Gives the user an image and a business. */
const asKnownUser = (sandbox: Sandbox) => async () => {
	const ask = await asCustomer(sandbox);
	const path = `/auth/user/${sandbox.commerceEngine.user.id}`;
	await ask('POST', `${path}/profile-image`, pixelForm('image'));
	const { user } = (await ask('GET', path)) as { user: IDataObject };
	const { first_name, last_name, email, phone, country_code, login_methods } = user;
	await ask('PUT', path, {
		...{ first_name, last_name, email, phone, country_code, login_methods },
		notification_preferences: user.notification_preferences,
		business,
	});
	return [{}];
};

/** Deletes the user and registers him anew: one who was always there has all preferences. */
const asNewUser = (sandbox: Sandbox) => async () => {
	const { commerceEngine } = sandbox;
	const { id, email, password } = commerceEngine.user;
	await (await logIn(sandbox)).http.delete(`/auth/user/${id}`);
	const { http } = await anonymous(sandbox);
	const { data } = await http.post<{ content: { otp_token: string } }>('/auth/register/password', {
		email,
		password,
		confirm_password: password,
	});
	const { otp_token: token } = data.content;
	const proof = { otp: commerceEngine.lastOtp(token), otp_token: token, otp_action: 'register' };
	await http.post('/auth/verify-otp', proof);
	return [{}];
};

export const userSamples: Samples = {
	'user.get': (sandbox) => ({ input: asKnownUser(sandbox) }),
	'user.update': (sandbox) => ({
		parameters: { updateFields: { firstName: 'Asha' } },
		input: asKnownUser(sandbox),
	}),
	'user.registerWithEmail': () => ({ parameters: { email: newEmail, ...newUser } }),
	'user.registerWithPhone': () => ({ parameters: { phone: newPhone, ...newUser } }),
	'user.registerWithWhatsapp': () => ({ parameters: { phone: newPhone, ...newUser } }),
	'user.registerWithPassword': () => ({
		parameters: { email: newEmail, password: newPassword, ...debug },
	}),
	'user.checkVerification': ({ commerceEngine: { user } }) => ({
		parameters: { emails: `${user.email}, ${newEmail}`, phones: `${user.phone}, ${newPhone}` },
	}),
	'user.changePassword': ({ commerceEngine: { user } }) => ({
		...shown,
		parameters: { oldPassword: user.password, newPassword },
	}),
	'user.forgotPassword': ({ commerceEngine: { user } }) => ({
		parameters: { email: user.email, ...debug },
	}),
	'user.resetPassword': (sandbox) => ({
		...shown,
		parameters: { ...otpFields, newPassword },
		input: withOtp(sandbox, '/auth/forgot-password', { email: sandbox.commerceEngine.user.email }),
	}),
	'user.deactivate': ({ commerceEngine: { user } }) => ({ parameters: { userId: user.id } }),
	'user.delete': ({ commerceEngine: { user } }) => ({ parameters: { userId: user.id } }),

	'profileImage.get': (sandbox) => ({ input: asKnownUser(sandbox) }),
	'profileImage.add': () => ({ binary: pixel }),
	'profileImage.update': () => ({ binary: pixel }),
	'profileImage.delete': (sandbox) => ({ input: asKnownUser(sandbox) }),

	'notificationPreferences.get': () => ({}),
	'notificationPreferences.create': (sandbox) => ({
		parameters: { transactionalMessages: ['email'] },
		input: asNewUser(sandbox),
	}),
	'notificationPreferences.update': () => ({
		parameters: { updateFields: { newsletter: ['email'] } },
	}),

	'session.createAnonymous': () => ({}),
	'session.logInWithPassword': (sandbox) => ({
		...shown,
		parameters: {
			email: sandbox.commerceEngine.user.email,
			password: sandbox.commerceEngine.user.password,
		},
		input: asKnownUser(sandbox),
	}),
	'session.logInWithEmail': ({ commerceEngine: { user } }) => ({
		parameters: { email: user.email, ...debug },
	}),
	'session.logInWithPhone': ({ commerceEngine: { user } }) => ({
		parameters: { phone: user.phone, ...debug },
	}),
	'session.logInWithWhatsapp': ({ commerceEngine: { user } }) => ({
		parameters: { phone: user.phone, ...debug },
	}),
	'session.generateOtp': ({ commerceEngine: { user } }) => ({
		parameters: { email: user.email, purpose: 'reset-password', ...debug },
	}),
	'session.verifyOtp': (sandbox) => ({
		...shown,
		parameters: { ...otpFields, otpAction: 'login' },
		input: withOtp(sandbox, '/auth/login/email', { email: sandbox.commerceEngine.user.email }),
	}),
	'session.refresh': (sandbox) => ({
		...shown,
		parameters: { refreshToken: '={{ $json.token }}' },
		input: async () => [{ token: (await anonymous(sandbox)).refreshToken }],
	}),
	'session.logOut': () => ({}),

	'newsletter.subscribe': () => ({ parameters: { email: newEmail } }),
	'event.track': () => ({ parameters: { event: 'Product Viewed' } }),
};
