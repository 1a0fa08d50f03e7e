/** The last moment of the generated data. Fixed, so that data is reproducible. */
export const REFERENCE_TIME = Date.parse('2026-11-20T00:00:00Z');

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** A point in time (milliseconds since 1970) as the service writes it. */
export const stamp = (time: number) => new Date(time).toISOString();

/** The present as the service writes it. */
export const now = () => stamp(Date.now());
