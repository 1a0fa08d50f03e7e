const STATES: Record<string, string> = {
	LA: 'Louisiana',
	CA: 'California',
	TX: 'Texas',
	MA: 'Massachusetts',
	GA: 'Georgia',
};

/** A state's name, its code where there is none. */
export const stateName = (code: string): string => STATES[code] ?? code;
