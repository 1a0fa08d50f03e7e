import type { IDataObject } from 'n8n-workflow';
import { ownerOf } from '../../shared';
import { storefrontUrl } from './baseUrl';

/** Identifies the owner of a session by all fields of the chosen way to sign in: a change of one means another owner. */
export const ownerIn = (credential: IDataObject) => {
	const { signInWith, apiKey, email, phone, countryCode, password, ...given } = credential;
	return ownerOf(
		storefrontUrl(credential),
		signInWith,
		...(signInWith === 'tokens'
			? [given.givenAccessToken, given.givenRefreshToken]
			: [
					apiKey,
					...(signInWith === 'email' ? [email, password] : []),
					...(signInWith === 'phone' ? [countryCode, phone, password] : []),
				]),
	);
};
