import fc from 'fast-check';
import { literals } from '../../nodes/SellersCommerce/odata/literals';

const context = {
	timezone: 'Europe/Berlin',
	file: () => {
		throw new Error('No field reads a file here');
	},
	values: {},
};
const literalOf = (type: 'text' | 'number' | 'date', raw: unknown) =>
	literals[type]('Value', { raw, context });

/** What an OData 3 service makes of a text literal: its quotes off, doubled quotes single. */
function textIn(literal: string): string {
	const [, inner] = /^'((?:[^']|'')*)'$/.exec(literal) ?? [];
	if (inner === undefined) throw new Error(`Not one literal: ${literal}`);
	return inner.replaceAll("''", "'");
}

describe('an OData literal', () => {
	test('of any text is one literal that reads as that text, so that no text adds a condition', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
				(text) => {
					expect(textIn(literalOf('text', text))).toBe(text.trim());
				},
			),
			{ examples: [["O'Brien"], ["' or 1 eq 1 or '"], ["''"]] },
		);
	});

	test('of any whole number has all its digits and no exponent', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (value) => {
				expect(literalOf('number', value)).toBe(BigInt(value).toString());
				expect(literalOf('number', String(value))).toBe(BigInt(value).toString());
			}),
		);
	});

	test('of any moment reads as that moment in UTC', () => {
		fc.assert(
			fc.property(
				fc.date({
					noInvalidDate: true,
					min: new Date('1900-01-01T00:00:00Z'),
					max: new Date('2999-12-31T00:00:00Z'),
				}),
				(moment) => {
					const [, utc] = /^datetime'(.+)'$/.exec(literalOf('date', moment.toISOString())) ?? [];
					expect(new Date(`${utc}Z`)).toEqual(moment);
				},
			),
		);
	});
});
