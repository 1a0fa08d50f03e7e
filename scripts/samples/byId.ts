/** A record given by its ID, as n8n saves it. */
export const byId = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });
