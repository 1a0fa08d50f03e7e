import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../shared';

/** The claims of an access token (a JWT), such as its owner and its end; none if it can't be read. */
export function claimsOf(accessToken: string): IDataObject {
	try {
		const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
		const claims: unknown = JSON.parse(payload);
		return isRecord(claims) ? claims : {};
	} catch {
		return {};
	}
}
