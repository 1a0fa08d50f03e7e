import { Message } from '../responses';
import type { AddRoute } from '../api';
import { email, shape } from '../body';

const SUBSCRIBE = shape({ email });

/** Adds the newsletter. Who subscribes twice is told the same. */
export function addCampaignRoutes(add: AddRoute): void {
	add('POST', '/campaigns/newsletter-subscribe', 'session', (call) => {
		call.store.newsletter.add(call.body(SUBSCRIBE).email);
		return new Message('Subscribed to the newsletter');
	});
}
