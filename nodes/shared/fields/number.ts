import { InputError } from '../util';
import { defineField, preview, type Settings } from './field';

/** A number. `min` and `max` are included; without `decimals` only whole numbers are taken. */
export function number<
	const Name extends string,
	const S extends Settings & { default?: number; min?: number; max?: number; decimals?: number },
>(name: Name, settings: S) {
	const { min = -Infinity, max = Infinity, decimals = 0 } = settings;
	return defineField(
		name,
		settings,
		{
			type: 'number',
			default: settings.default ?? '',
			typeOptions: {
				...(settings.min === undefined ? {} : { minValue: settings.min }),
				...(settings.max === undefined ? {} : { maxValue: settings.max }),
				numberPrecision: decimals,
			},
		},
		(raw): number => {
			const value = typeof raw === 'string' ? numberIn(settings.displayName, raw, decimals) : raw;
			const fits =
				typeof value === 'number' &&
				Number.isFinite(value) &&
				value >= min &&
				value <= max &&
				(decimals > 0 || Number.isInteger(value));
			if (fits) return rounded(settings.displayName, value, decimals);
			const range = [
				...(min > -Infinity ? [`at least ${min}`] : []),
				...(max < Infinity ? [`at most ${max}`] : []),
			];
			throw new InputError(
				`${settings.displayName} must be a ${decimals > 0 ? 'number' : 'whole number'}${range.length > 0 ? `, ${range.join(' and ')}` : ''}, but is ${preview(raw)}`,
				'Correct the value or the expression that gives it.',
			);
		},
	);
}

const PLAIN_NUMBER = /^[+-]?\d+(?:\.(\d+))?$/;

/**
 * The number that a text gives, NaN if it is none. Throws an InputError for more decimals than the field
 * takes: "1.500" may well be fifteen hundred.
 */
function numberIn(displayName: string, text: string, decimals: number): number {
	const parts = PLAIN_NUMBER.exec(text.trim());
	if (!parts) return NaN;
	if ((parts[1]?.length ?? 0) > decimals && decimals > 0) {
		throw tooManyDecimals(displayName, text, decimals);
	}
	return parts[1] !== undefined && decimals === 0 ? NaN : Number(text);
}

const tooManyDecimals = (displayName: string, given: string | number, decimals: number) =>
	new InputError(
		`${displayName} has more than ${decimals} decimals: ${given}`,
		`Round it, in an expression with .round(${decimals}).`,
	);

/** What computing adds to a number: 0.1 + 0.2 is more than 0.3. */
const DUST = 1e-6;

/** A number with no more decimals than a field takes. Throws an InputError when it has more by intent. */
function rounded(displayName: string, value: number, decimals: number): number {
	const near = Number(value.toFixed(decimals));
	if (Math.abs(near - value) < DUST) return near;
	throw tooManyDecimals(displayName, value, decimals);
}
