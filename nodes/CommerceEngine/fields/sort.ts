import { directionText, type SortRule } from '../../shared';

/** Sort rules as the API expects them in `sort_by`: a JSON text such as {"created_at":"desc"}. */
export const sortText = (rules: readonly SortRule[] | undefined) =>
	rules &&
	JSON.stringify(Object.fromEntries(rules.map((rule) => [rule.field, directionText(rule)])));
