import {
	afterAcceptance,
	afterRejection,
	decideSplit,
	NOT_SPLIT,
	SPLIT_RULES,
	type SplitAction,
} from '../../nodes/shared/batch/splitPolicy';

/** What the service did with a part of a request: accepted it, or rejected so many entries for a reason. */
type Step = 'accepted' | readonly [entries: number, reason: string];

const whole: Step = [200, 'Closed'];
const closed: Step = [1, 'Closed'];
const other: Step = [1, 'No such order'];

/** The rule that decides after the last step, a rejection. */
function ruleAfter(steps: readonly Step[]) {
	let state = NOT_SPLIT;
	let rejected = 0;
	for (const step of steps) {
		if (step === 'accepted') {
			state = afterAcceptance(state);
		} else {
			const [entries, reason] = step;
			state = afterRejection(state, entries, reason);
			rejected = entries;
		}
	}
	return decideSplit(state, rejected);
}

type RuleName = (typeof SPLIT_RULES)[number]['name'];

const TABLE: ReadonlyArray<[RuleName, SplitAction, ReadonlyArray<readonly Step[]>]> = [
	[
		'several entries were rejected together',
		'split',
		[
			[whole],
			[whole, [2, 'No such order']],
			[whole, closed, closed, closed, [2, 'Closed']],
			[whole, 'accepted', [2, 'Closed']],
		],
	],
	[
		'another entry was accepted, so the reason is about the entry',
		'continue',
		[
			[whole, 'accepted', closed],
			[whole, closed, closed, 'accepted', closed],
			// The last one, which was tried, was accepted.
			[whole, closed, closed, closed, 'accepted', closed],
			[whole, 'accepted', closed, closed, closed, closed],
		],
	],
	[
		'entries were rejected for different reasons, so the reasons are about the entries',
		'continue',
		[
			[whole, other],
			[whole, closed, closed, other],
			[whole, closed, closed, other, closed],
			[whole, closed, closed, closed, other],
			[whole, other, closed, closed, closed, closed],
		],
	],
	[
		'too few entries were rejected for the reason of the whole to doubt that it is about them',
		'continue',
		[
			[whole, closed],
			[whole, closed, closed],
			// A request of one entry.
			[closed],
			// What halves were rejected for is not counted: each has the reason of one of its entries.
			[whole, [100, 'No such order'], [50, 'Closed'], [2, 'Closed'], closed, closed],
		],
	],
	[
		'the first entries were rejected for the reason of the whole',
		'tryLast',
		[
			[whole, closed, closed, closed],
			[[200, 'No such order'], other, other, other],
		],
	],
	[
		'the first entries and the last were rejected for the reason of the whole',
		'giveUp',
		[[whole, closed, closed, closed, closed]],
	],
];

test.each(TABLE)('%s: %s', (name, action, histories) => {
	expect(histories.map(ruleAfter)).toMatchObject(histories.map(() => ({ name, action })));
});

test('each rule has a row', () => {
	expect(TABLE.map(([name]) => name)).toEqual(SPLIT_RULES.map(({ name }) => name));
});
