/** Values with booleans as G-Commerce writes them: Y or N. */
export const withYesNo = (values: object): object =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, yesNo(value)]));

const yesNo = (value: unknown) => (typeof value === 'boolean' ? (value ? 'Y' : 'N') : value);
