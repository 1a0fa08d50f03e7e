import { randomUUID } from 'node:crypto';
import { additionalFieldsOf, dateTime, defineOperation, json, text } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { success } from '../../response/results';

/** What trackers send in place of an unknown IP address. */
const NO_IP = '0.0.0.0';

export const track = defineOperation({
	name: 'Track',
	action: 'Track an event',
	description: 'Tell the analytics of the shop what a user has done',
	fields: [
		text('event', {
			displayName: 'Event',
			required: true,
			placeholder: 'e.g. Product Viewed',
			description: 'What has happened, as the analytics name it',
		}),
		userId,
		json('properties', {
			displayName: 'Properties (JSON)',
			placeholder: 'e.g. {"product_id": "01HRJ3V7Z8W5"}',
			description: 'A JSON object with what belongs to the event',
		}),
		additionalFieldsOf([
			dateTime('timestamp', {
				displayName: 'Timestamp',
				description: 'When it happened; now, if it is left out',
			}),
			text('ip', {
				displayName: 'IP Address',
				parameter: 'ipAddress',
				placeholder: 'e.g. 203.0.113.7',
				description:
					'The address of the device that the user had; 0.0.0.0 (none), if it is left out',
			}),
			text('userAgent', {
				displayName: 'User Agent',
				placeholder: 'e.g. Mozilla/5.0',
				description: 'The browser that the user had',
			}),
			text('messageId', {
				displayName: 'Message ID',
				placeholder: 'e.g. 7f8d2c1e-order-1001',
				description:
					'A text that no other event has, so that the same one counts once; one is made up if it is left out',
			}),
		]),
	],
	request: ({ event, properties = {}, additionalFields, ...given }) => {
		const now = new Date();
		const { timestamp = now, ip = NO_IP, userAgent = 'n8n', messageId } = additionalFields;
		return {
			method: 'POST',
			path: '/analytics/track',
			body: {
				event,
				type: 'track',
				userId: orOwnUser(given.userId),
				channel: 'website',
				context: { ip, userAgent },
				properties,
				messageId: messageId ?? randomUUID(),
				timestamp: timestamp.toISOString(),
				sentAt: now.toISOString(),
			},
			// The service ignores an event whose message ID it already has.
			idempotent: true,
		};
	},
	output: success,
});
