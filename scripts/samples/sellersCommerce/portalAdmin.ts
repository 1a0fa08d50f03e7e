import type { Samples } from '../../platforms';

export const portalAdminSamples: Samples = {
	'portalAdmin.getAll': () => ({ parameters: { returnAll: true } }),
	'portalAdmin.getAllRoles': () => ({ parameters: { returnAll: true } }),
	'portalAdmin.get': () => ({ parameters: { userId: '501' } }),
	'portalAdmin.getByUserId': () => ({ parameters: { userId: '501' } }),
	'portalAdmin.upsert': () => ({
		parameters: { body: JSON.stringify({ UserID: 501, RoleID: 2 }) },
	}),
	'portalAdmin.checkEmailOrUsername': () => ({
		parameters: { emailOrUsername: 'dana.whitfield', isContact: false, userId: '502' },
	}),
	'portalAdmin.requestStoreClosure': () => ({
		parameters: { body: JSON.stringify({ ProviderID: 41, Reason: 'Moved' }) },
	}),
	'portalAdmin.remove': () => ({ parameters: { body: JSON.stringify({ UserID: 504 }) } }),
	'portalAdmin.sendExportEmail': () => ({
		parameters: { exportName: 'Orders', exportedBy: 'dana.whitfield' },
	}),
	'portalAdmin.getRedirectUrl': () => ({ parameters: { providerId: '41', type: 'store' } }),
};
