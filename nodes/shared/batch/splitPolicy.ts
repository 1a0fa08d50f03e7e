/** What is known of a request that was rejected and is being split. */
export interface SplitState {
	/** Why the service rejected the request as a whole; undefined before it did. */
	readonly reason?: string;
	/** Whether some of its entries were accepted. */
	readonly accepted: boolean;
	/** Whether an entry was rejected alone for another reason than the whole. */
	readonly otherReason: boolean;
	/** How many entries were rejected alone for the same reason as the whole. */
	readonly sameReason: number;
}

/**
 * What to do after a rejection.
 * `split`: send the entries again in two halves. `continue`: send what is left.
 * `tryLast`: send the last entry of the request next. `giveUp`: send nothing more of the request.
 */
export type SplitAction = 'split' | 'continue' | 'tryLast' | 'giveUp';

interface SplitRule {
	readonly name: string;
	/** @param entries how many entries were rejected together */
	readonly applies: (state: SplitState, entries: number) => boolean;
	readonly action: SplitAction;
}

/** Entries rejected alone for the reason of the whole that make it likely that it is about none of them. */
const ENOUGH_TO_DOUBT = 3;

export const NOT_SPLIT: SplitState = { accepted: false, otherReason: false, sameReason: 0 };

/** The first rule that applies decides. */
export const SPLIT_RULES = [
	{
		// Only an entry that is rejected alone has a message of its own.
		name: 'several entries were rejected together',
		applies: (_, entries) => entries > 1,
		action: 'split',
	},
	{
		name: 'another entry was accepted, so the reason is about the entry',
		applies: ({ accepted }) => accepted,
		action: 'continue',
	},
	{
		name: 'entries were rejected for different reasons, so the reasons are about the entries',
		applies: ({ otherReason }) => otherReason,
		action: 'continue',
	},
	{
		name: 'too few entries were rejected for the reason of the whole to doubt that it is about them',
		applies: ({ sameReason }) => sameReason < ENOUGH_TO_DOUBT,
		action: 'continue',
	},
	{
		// Bad entries often come in a row: what a sheet has at its beginning says little of its end.
		name: 'the first entries were rejected for the reason of the whole',
		applies: ({ sameReason }) => sameReason === ENOUGH_TO_DOUBT,
		action: 'tryLast',
	},
	{
		// Such as "closed for maintenance": a thousand entries are not asked about one by one.
		name: 'the first entries and the last were rejected for the reason of the whole',
		applies: () => true,
		action: 'giveUp',
	},
] as const satisfies readonly SplitRule[];

/** Decides what to do after a rejection that the state already includes. */
export function decideSplit(state: SplitState, entries: number): (typeof SPLIT_RULES)[number] {
	// The last rule applies to everything.
	return SPLIT_RULES.find(({ applies }) => applies(state, entries))!;
}

/** The state after some entries of the request were accepted. */
export const afterAcceptance = (state: SplitState): SplitState => ({ ...state, accepted: true });

/** The state after entries were rejected together, or one of them alone. */
export function afterRejection(
	{ reason: known, ...state }: SplitState,
	entries: number,
	reason: string,
): SplitState {
	const whole = known ?? reason;
	if (entries > 1) return { ...state, reason: whole };
	if (reason !== whole) return { ...state, reason: whole, otherReason: true };
	return { ...state, reason: whole, sameReason: state.sameReason + 1 };
}
