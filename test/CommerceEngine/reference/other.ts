import { anything, record, text, values, type Reference } from './schema';

/** Analytics and campaigns. */
export const other: Reference = {
	'POST /analytics/track': {
		by: ['event.track'],
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
	'POST /campaigns/newsletter-subscribe': {
		by: ['newsletter.subscribe'],
		body: record({ email: text }),
	},
};
