import type { Random } from '../../../random';
import type { Contact } from './users';
import { newId } from './ids';

/** What an OTP is for. */
export const OTP_ACTIONS = [
	'login',
	'register',
	'reset-password',
	'verify-phone',
	'verify-email',
	'update-phone',
	'update-email',
] as const;
export type OtpAction = (typeof OTP_ACTIONS)[number];

/** What a registration says of the new user. */
export interface NewUser {
	first_name?: string;
	last_name?: string | null | undefined;
	email?: string | null | undefined;
	phone?: string | null | undefined;
	country_code?: string | null | undefined;
	password?: string;
}

/** An OTP that was sent. */
export interface Challenge {
	otp: string;
	action: OtpAction;
	contact: Contact;
	/** Whose account it is about; undefined for a registration. */
	userId: string | undefined;
	newUser: NewUser;
	/** Milliseconds since 1970. */
	expiresAt: number;
	wrongTries: number;
}

const MAX_TRIES = 5;

/** The OTPs that were sent, by their tokens; also used ones. */
export class Otps {
	private readonly sent = new Map<string, Challenge>();

	constructor(private readonly random: Random) {}

	/** Sends one and returns its token. */
	send(challenge: Omit<Challenge, 'otp' | 'wrongTries'>): { otp_token: string; otp: string } {
		const otp = String(this.random.integer(0, 999_999)).padStart(6, '0');
		const otp_token = newId(this.random);
		this.sent.set(otp_token, { ...challenge, otp, wrongTries: 0 });
		return { otp_token, otp };
	}

	/** What was sent with this token, used or not. */
	get(token: string): Challenge | undefined {
		return this.sent.get(token);
	}

	/** Checks an OTP; undefined if its token is unknown, used or expired. */
	try(token: string, otp: string): { challenge: Challenge; isRight: boolean } | undefined {
		const challenge = this.sent.get(token);
		const isAlive =
			challenge && Date.now() < challenge.expiresAt && challenge.wrongTries < MAX_TRIES;
		if (!isAlive) return undefined;
		const isRight = challenge.otp === otp;
		if (!isRight) challenge.wrongTries += 1;
		return { challenge, isRight };
	}

	spend(challenge: Challenge): void {
		challenge.expiresAt = 0;
	}
}
