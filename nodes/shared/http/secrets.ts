import type { ICredentialType, IDataObject } from 'n8n-workflow';

/** A shorter value would also mask parts of ordinary words. */
const MIN_LENGTH = 4;

/** The security code of a card has three digits, which are masked as a whole word only. */
const CARD_CODE_LENGTH = 3;

/** The values of a credential that no error may show: those of its password fields and its session. */
export function secretsOf(type: ICredentialType, credential: IDataObject): string[] {
	return (
		type.properties
			.filter(
				({ typeOptions }) => typeOptions?.password === true || typeOptions?.expirable === true,
			)
			.map(({ name }) => credential[name])
			// A value pasted with a line break may have been sent without it.
			.flatMap((value) => (typeof value === 'string' ? [value, value.trim()] : []))
	);
}

/** Masks secrets in a text, in every encoding in which a service may repeat them. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
	const forms = secrets
		.filter(({ length }) => length >= MIN_LENGTH)
		.flatMap((secret) => [
			secret,
			encodeURIComponent(secret),
			encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
			new URLSearchParams({ _: secret }).toString().slice(2),
			JSON.stringify(secret).slice(1, -1),
			...inBase64(secret, 'base64'),
			...inBase64(secret, 'base64url'),
		]);
	const masked = [...new Set(forms)]
		.sort((a, b) => b.length - a.length)
		.reduce((left, form) => left.replaceAll(form, '***'), text);
	return secrets
		.filter((secret) => secret.length === CARD_CODE_LENGTH && /^\w+$/.test(secret))
		.reduce((left, short) => left.replace(new RegExp(`\\b${short}\\b`, 'g'), '***'), masked);
}

/** A secret in base64, alone and, as in basic authentication, after something else. */
function inBase64(secret: string, encoding: 'base64' | 'base64url'): string[] {
	const bytes = Buffer.from(secret);
	const within = [0, 1, 2].map((before) => {
		const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
		// A character encodes six bits; those at the edges also encode neighbouring bytes.
		return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
	});
	return [bytes.toString(encoding), ...within.filter((form) => form.length >= MIN_LENGTH)];
}
