/** A source of reproducible random values: the same seed gives the same sequence. */
export interface Random {
	/** A number from 0 (inclusive) to 1 (exclusive). */
	next(): number;
	/** A whole number from `min` to `max`, both inclusive. */
	integer(min: number, max: number): number;
	/** True with the given probability (0 to 1). */
	chance(probability: number): boolean;
	/** One entry of a list that is not empty. */
	pick<T>(list: readonly T[]): T;
	/** Text of `length` upper-case hexadecimal digits. */
	hex(length: number): string;
}

/**
 * Makes a generator (mulberry32) from a whole number.
 * Good enough for test data, and nothing else: it keeps no secrets.
 */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
	return {
		next,
		integer,
		chance: (probability) => next() < probability,
		pick: (list) => list[integer(0, list.length - 1)]!,
		hex: (length) => {
			let text = '';
			while (text.length < length) text += '0123456789ABCDEF'[integer(0, 15)];
			return text;
		},
	};
}
