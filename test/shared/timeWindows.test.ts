import fc from 'fast-check';
import { timeWindows } from '../../nodes/shared';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

test('windows cover a period without a gap, in order, and none is longer than allowed', () => {
	const moment = fc.date({
		noInvalidDate: true,
		min: new Date('2020-01-01T00:00:00Z'),
		max: new Date('2030-01-01T00:00:00Z'),
	});
	fc.assert(
		fc.property(
			moment,
			fc.integer({ min: 0, max: 90 * DAY_MS }),
			fc.integer({ min: DAY_MS / 2, max: 40 * DAY_MS }),
			(start, lengthMs, maxMs) => {
				const end = new Date(start.getTime() + lengthMs);
				const windows = timeWindows({ start, end }, maxMs);
				expect(windows[0]?.start).toEqual(start);
				expect(windows.at(-1)?.end).toEqual(end);
				expect(windows.slice(1).map((one) => one.start)).toEqual(
					windows.slice(0, -1).map((one) => one.end),
				);
				expect(windows).toHaveLength(Math.max(1, Math.ceil(lengthMs / maxMs)));
				for (const one of windows) {
					expect(one.end.getTime() - one.start.getTime()).toBeLessThanOrEqual(maxMs);
				}
			},
		),
	);
});

const at = (time: string) => new Date(`2026-03-${time}Z`);

test.each([
	['a moment', '01T00:00', '01T00:00', ['01T00:00']],
	['less than a window', '01T00:00', '01T23:00', ['01T23:00']],
	['one window', '01T00:00', '02T00:00', ['02T00:00']],
	['a minute more', '01T00:00', '02T00:01', ['02T00:00', '02T00:01']],
	['whole windows', '01T12:00', '04T12:00', ['02T12:00', '03T12:00', '04T12:00']],
])('%s ends where it should', (_, start, end, ends) => {
	const windows = timeWindows({ start: at(start), end: at(end) }, DAY_MS);
	expect(windows.map((one) => one.end)).toEqual(ends.map(at));
});
