import { platforms } from '../fixtures/platforms';
import { keptNames, namesOf, namesPath } from '../fixtures/publicNames';

/**
 * The records of public names by path. New names are added; none is removed, because workflows that users have
 * made refer to it.
 */
export function nameFiles(): Map<string, string> {
	const files = new Map<string, string>();
	for (const entry of platforms) {
		const names = keptNames(entry);
		for (const [operation, now] of Object.entries(namesOf(entry))) {
			names[operation] = [...new Set([...(names[operation] ?? []), ...now])].sort();
		}
		files.set(namesPath(entry), JSON.stringify(names));
	}
	return files;
}
