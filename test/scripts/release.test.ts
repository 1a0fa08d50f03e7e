import { assertNextVersion, releaseChangelog } from '../../scripts/changelog';

const page = (...lines: string[]) =>
	['# Changelog', '', 'What is new.', '', ...lines, ''].join('\n');

describe('the changelog of a release', () => {
	test.each([
		{
			case: 'the first version',
			before: page('## [Unreleased]', '', '### Added', '', '- A node'),
			after: page(
				'## [Unreleased]',
				'',
				'## [1.2.0] - 2026-11-22',
				'',
				'### Added',
				'',
				'- A node',
			),
		},
		{
			case: 'a later version',
			before: page('## [Unreleased]', '', '- Two', '', '## [1.1.0] - 2026-10-01', '', '- One'),
			after: page(
				'## [Unreleased]',
				'',
				'## [1.2.0] - 2026-11-22',
				'',
				'- Two',
				'',
				'## [1.1.0] - 2026-10-01',
				'',
				'- One',
			),
		},
	])('$case', ({ before, after }) => {
		expect(releaseChangelog(before, '1.2.0', '2026-11-22')).toBe(after);
	});

	test.each([
		{ case: 'no Unreleased', before: page('## [1.1.0] - 2026-10-01', '', '- One') },
		{ case: 'nothing at all', before: page('## [Unreleased]') },
		{ case: 'only headings', before: page('## [Unreleased]', '', '### Added') },
		{
			case: 'only what an earlier version says',
			before: page('## [Unreleased]', '', '## [1.1.0] - 2026-10-01', '', '- One'),
		},
	])('is refused with $case', ({ before }) => {
		expect(() => releaseChangelog(before, '1.2.0', '2026-11-22')).toThrow(/Unreleased/);
	});
});

describe('the version of a release', () => {
	const changelog = page(
		'## [Unreleased]',
		'',
		'- Two',
		'',
		'## [1.9.0] - 2026-10-01',
		'',
		'- One',
	);

	test.each([
		{ version: '1.9.1', current: '1.9.0' },
		{ version: '1.10.0', current: '1.9.0' },
		{ version: '2.0.0', current: '1.9.0' },
		// Set in package.json by hand, and not released yet.
		{ version: '2.0.0', current: '2.0.0' },
	])('may be $version after 1.9.0 while package.json says $current', ({ version, current }) => {
		expect(() => assertNextVersion(version, current, changelog)).not.toThrow();
	});

	test.each([
		{ version: '1.9.0', current: '1.9.0', reason: 'not higher than 1.9.0' },
		{ version: '1.8.7', current: '1.9.0', reason: 'not higher than 1.9.0' },
		{ version: '0.10.0', current: '0.1.0', reason: 'not higher than 1.9.0' },
		{ version: '1.10.0', current: '2.0.0', reason: 'lower than 2.0.0' },
		{ version: '2.0', current: '1.9.0', reason: 'not a version' },
		{ version: 'v2.0.0', current: '1.9.0', reason: 'not a version' },
		{ version: '2.0.00', current: '1.9.0', reason: 'not a version' },
		{ version: '2.0.0-beta.1', current: '1.9.0', reason: 'not a version' },
	])('may not be $version while package.json says $current', ({ version, current, reason }) => {
		expect(() => assertNextVersion(version, current, changelog)).toThrow(reason);
	});
});
