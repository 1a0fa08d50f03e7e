import { bringUpToDate, runScript } from './generatedFiles';
import { keptNames, namesOf, namesPath } from '../fixtures/publicNames';
import { platforms } from '../fixtures/platforms';

/*
 * Adds new names to those that are public. It takes none away: workflows that users have made name them.
 */
async function main(): Promise<void> {
	const wanted = new Map<string, string>();
	for (const entry of platforms) {
		const names = keptNames(entry);
		for (const [operation, now] of Object.entries(namesOf(entry))) {
			names[operation] = [...new Set([...(names[operation] ?? []), ...now])].sort();
		}
		wanted.set(namesPath(entry), JSON.stringify(names));
	}
	await bringUpToDate(wanted);
}

void runScript(main);
