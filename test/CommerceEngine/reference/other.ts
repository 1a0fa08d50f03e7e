import { anything, record, text, values, type Reference } from './schema';

/** Analytics and campaigns. */
export const other: Reference = {
	'POST /analytics/track': {
		by: [],
		body: record({
			event: text,
			type: values('track'),
			userId: text,
			channel: values('website'),
			context: record({ ip: text, userAgent: text }),
			properties: anything,
			messageId: text,
			timestamp: text,
			sentAt: text,
		}),
	},
	'POST /campaigns/newsletter-subscribe': { by: [], body: record({ email: text }) },
};
