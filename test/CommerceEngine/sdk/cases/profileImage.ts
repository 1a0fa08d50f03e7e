import { withFiles } from '../../support';
import type { Cases } from '../compare';
import type { Shop } from '../shop';
import { fileOf, PICTURE } from './values';

/** Gives the customer a profile image. */
async function upload({ http, userId }: Shop) {
	const form = new FormData();
	form.append('image', new Blob(['before'], { type: 'image/png' }), 'before.png');
	await http.post(`/auth/user/${userId}/profile-image`, form);
	return userId;
}

const input = withFiles({ data: PICTURE });
const image = () => ({ image: fileOf(PICTURE) });

export const profileImage: Cases = {
	'profileImage.add': ({ userId: id }) => ({
		input,
		sdk: async (sdk) => await sdk.auth.addProfileImage({ id }, image()),
	}),
	'profileImage.get': async (shop) => {
		const id = await upload(shop);
		return { sdk: async (sdk) => await sdk.auth.getProfileImage({ id }) };
	},
	'profileImage.update': async (shop) => {
		const id = await upload(shop);
		return { input, sdk: async (sdk) => await sdk.auth.updateProfileImage({ id }, image()) };
	},
	'profileImage.delete': async (shop) => {
		const id = await upload(shop);
		return { sdk: async (sdk) => await sdk.auth.deleteProfileImage({ id }) };
	},
};
