import type { Fields, ReadContext } from '../contract';
import { isRecord } from '../util';

/** Names in a JSON object whose values, and all inside them, are secret. The platform may quote the others. */
const SECRET_NAME = /pass|secret|token|card|code|cvv|cvc|pin$|otp|number/i;

/** The values that the user has put into secret fields; no error may show them. */
export function secretParameters(fields: Fields, values: ReadContext['values']): string[] {
	return fields.flatMap(({ name, secret, within }) => {
		const value = values[name];
		if (secret) return typeof value === 'string' ? [value] : secretsInJson(value);
		return within && isRecord(value) ? secretParameters(within, value) : [];
	});
}

function secretsInJson(value: unknown, isSecret = false): string[] {
	if (typeof value === 'string' || typeof value === 'number') {
		return isSecret ? [String(value)] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) =>
		secretsInJson(one, isSecret || SECRET_NAME.test(name)),
	);
}
