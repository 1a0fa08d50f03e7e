import type { IDataObject } from 'n8n-workflow';
import type { Platform } from '../contract';

/** A key for the account of a credential, made of what is not secret: requests of one account share its rate limit. */
export function accountKey(platform: Platform, credential: IDataObject): string {
	const visible = platform.credential.properties
		.filter(({ typeOptions, type }) => typeOptions?.password !== true && type !== 'hidden')
		.map(({ name }) => normalized(credential[name]));
	return JSON.stringify([platform.credential.name, ...visible]);
}

/** The same for all ways in which an email or an address may have been written. */
const normalized = (value: unknown) =>
	typeof value === 'string' ? value.trim().toLowerCase().replace(/\/+$/, '') : value;
