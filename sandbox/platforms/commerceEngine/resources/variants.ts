import { anyObject, type Validator } from '../body';

type Read<K> = K extends Validator<infer T> ? T : never;

/** An object that is one of several kinds, which one of its fields tells. */
export function byField<K extends Record<string, Validator<unknown>>>(
	field: string,
	kinds: K,
): Validator<Read<K[keyof K]>> {
	return (value, path, errors) => {
		const said = anyObject(value, path, errors) as Record<string, unknown> | undefined;
		const name = said?.[field];
		if (typeof name === 'string' && Object.hasOwn(kinds, name)) {
			return kinds[name]!(value, path, errors) as Read<K[keyof K]>;
		}
		const known = Object.keys(kinds).join(', ');
		errors[path ? `${path}.${field}` : field] =
			name === undefined ? 'is required' : `must be one of ${known}`;
		return said as Read<K[keyof K]>;
	};
}
