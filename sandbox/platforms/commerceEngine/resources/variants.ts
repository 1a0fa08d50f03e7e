import { anyObject, type Kind } from '../body';

type Read<K> = K extends Kind<infer T> ? T : never;

/** An object that is one of several kinds, which one of its fields tells. */
export function byField<K extends Record<string, Kind<unknown>>>(
	field: string,
	kinds: K,
): Kind<Read<K[keyof K]>> {
	return (value, path, problems) => {
		const said = anyObject(value, path, problems) as Record<string, unknown> | undefined;
		const name = said?.[field];
		if (typeof name === 'string' && Object.hasOwn(kinds, name)) {
			return kinds[name]!(value, path, problems) as Read<K[keyof K]>;
		}
		const known = Object.keys(kinds).join(', ');
		problems[path ? `${path}.${field}` : field] =
			name === undefined ? 'is required' : `must be one of ${known}`;
		return said as Read<K[keyof K]>;
	};
}
