const UNRELEASED = '## [Unreleased]';

/**
 * Moves what is under Unreleased to a heading of its own, and leaves Unreleased empty.
 *
 * @param changelog CHANGELOG.md, in the form of https://keepachangelog.com
 * @param date the day of the release, as 2026-11-22
 */
export function releaseChangelog(changelog: string, version: string, date: string): string {
	const lines = changelog.split('\n');
	const start = lines.indexOf(UNRELEASED) + 1;
	if (start === 0) throw new Error(`CHANGELOG.md has no heading "${UNRELEASED}".`);

	const length = lines.slice(start).findIndex((line) => line.startsWith('## '));
	const entries = length < 0 ? lines.slice(start) : lines.slice(start, start + length);
	if (!entries.some((line) => line.trim() && !line.startsWith('#'))) {
		throw new Error('CHANGELOG.md has nothing under Unreleased: say there what is new.');
	}
	return lines.toSpliced(start, 0, '', `## [${version}] - ${date}`).join('\n');
}

/**
 * Checks that a version can be the next one. A pre-release can't: npm would need a tag of its own for it.
 *
 * @param current the version in package.json. It may be released if it has no heading in the changelog yet
 */
export function assertNextVersion(version: string, current: string, changelog: string): void {
	if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) {
		throw new Error(`"${version}" is not a version such as 1.2.3.`);
	}
	const released = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, one = '']) => one);
	const notHigher = released.find((one) => compareVersions(version, one) <= 0);
	if (notHigher) {
		throw new Error(`Version ${version} is not higher than ${notHigher} in CHANGELOG.md.`);
	}
	if (compareVersions(version, current) < 0) {
		throw new Error(`Version ${version} is lower than ${current} in package.json.`);
	}
}

/** Negative if `a` is lower than `b`, 0 if they are the same. */
const compareVersions = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
