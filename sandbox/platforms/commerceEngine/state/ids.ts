import type { Random } from '../../../random';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An ID that looks like the service's (a ULID), e.g. "01HR6Z3M…": the same seed gives the same IDs. */
export function newId(random: Random): string {
	return `01HR${Array.from({ length: 22 }, () => DIGITS[random.integer(0, 31)]).join('')}`;
}
