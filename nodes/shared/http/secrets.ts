import type { ICredentialType, IDataObject } from 'n8n-workflow';

/** A shorter value would blot out ordinary words. */
const SHORTEST = 4;

/** The values of a credential that must never be seen: those of its password fields. */
export function secretsOf(type: ICredentialType, credential: IDataObject): string[] {
	return type.properties
		.filter(({ typeOptions }) => typeOptions?.password === true)
		.map(({ name }) => credential[name])
		.filter((value): value is string => typeof value === 'string' && value.length >= SHORTEST);
}

/** The text without the secrets, however a service may have encoded them when it echoed them. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
	const forms = secrets.flatMap((secret) => [
		secret,
		encodeURIComponent(secret),
		new URLSearchParams({ _: secret }).toString().slice(2),
		JSON.stringify(secret).slice(1, -1),
		Buffer.from(secret).toString('base64'),
	]);
	return [...new Set(forms)]
		.sort((a, b) => b.length - a.length)
		.reduce((left, form) => left.replaceAll(form, '***'), text);
}
