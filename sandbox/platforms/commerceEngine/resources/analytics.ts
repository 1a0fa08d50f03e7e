import { Message } from '../responses';
import type { AddRoute } from '../api';
import { anyObject, dateTime, oneOf, shape, text } from '../body';

const EVENT = shape({
	event: text,
	type: oneOf('track'),
	userId: text,
	channel: oneOf('website'),
	context: shape({ ip: text, userAgent: text }),
	properties: anyObject,
	messageId: text,
	timestamp: dateTime,
	sentAt: dateTime,
});

/** Adds the tracking of events, each of them the caller's own. */
export function addAnalyticsRoutes(add: AddRoute): void {
	add('POST', '/analytics/track', 'session', (request) => {
		const event = request.body(EVENT);
		request.own(event.userId, request.user.id, 'user');
		request.store.events.push(event);
		return new Message('Event tracked');
	});
}
