/** The last moment of the generated data, seconds since 1970. Fixed, so that data is reproducible. */
export const REFERENCE_TIME = Date.parse('2026-11-20T00:00:00Z') / 1000;
export const DAY = 24 * 3600;
