/** An amount of money. */
export const amount = { min: 0, decimals: 2 } as const;
