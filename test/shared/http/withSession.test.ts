import { withSession } from '../../../nodes/shared/http/withSession';
import { useFakeClock } from '../../support/fakeClock';
import { read } from './support';

useFakeClock();

interface Step {
	status: number;
	/** Of a request whose 401 is about a value in the node. */
	hintAfter401?: string;
	/** Time since the step before. */
	afterMs?: number;
}

const refused: Step = { status: 401 };
const ok: Step = { status: 200 };
const failed: Step = { status: 500 };
const wrongPassword: Step = { status: 401, hintAfter401: 'Check the password.' };
const refusedAfter = (afterMs: number): Step => ({ status: 401, afterMs });

test.each<[string, Step[], boolean[]]>([
	['the first time', [refused], [true]],
	['but not for a value in the node', [wrongPassword], [false]],
	['also after a wrong value in the node', [wrongPassword, refused], [false, true]],
	['but not after a new one was refused', [refused, refused], [true, false]],
	['again after a good response', [refused, ok, refused], [true, false, true]],
	['again after another failure', [refused, failed, refused], [true, false, true]],
	['but not within a minute', [refused, refusedAfter(59_999)], [true, false]],
	['again after a minute', [refused, refusedAfter(60_000)], [true, true]],
	[
		'again after a minute with other requests in between',
		[refused, refusedAfter(30_000), refusedAfter(30_000)],
		[true, false, true],
	],
])('a 401 renews the session, %s', async (_, steps, expected) => {
	const renewals: boolean[] = [];
	const send = withSession(async (_request, renewSession) => {
		renewals.push(renewSession);
		const { status } = steps[renewals.length - 1] as Step;
		return { status, headers: {}, body: {} };
	});
	for (const { status, hintAfter401, afterMs = 0 } of steps) {
		await jest.advanceTimersByTimeAsync(afterMs);
		expect(await send({ ...read, hintAfter401 })).toMatchObject({ status });
	}
	expect(renewals).toEqual(expected);
});
