import { Message } from '../responses';
import type { AddRoute } from '../api';
import { email, shape } from '../body';

const SUBSCRIBE = shape({ email });

/** Adds the newsletter. Subscribing twice gives the same response. */
export function addCampaignRoutes(add: AddRoute): void {
	add('POST', '/campaigns/newsletter-subscribe', 'session', (request) => {
		request.store.newsletter.add(request.body(SUBSCRIBE).email);
		return new Message('Subscribed to the newsletter');
	});
}
