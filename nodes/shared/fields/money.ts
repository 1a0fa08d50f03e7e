/** The settings of a number field for an amount of money. */
export const money = { min: 0, decimals: 2 } as const;
