import { text, updateFieldsOf } from '../../../shared';

export const title = text('title', {
	displayName: 'Title',
	required: true,
	placeholder: 'e.g. UPS',
	description: 'The name of the carrier, as it is shown where parcels are shipped',
});

export const url = text('url', {
	displayName: 'URL',
	required: true,
	placeholder: 'e.g. https://www.ups.com/track?tracknum=',
	description: 'The website of the carrier, most often its tracking page up to the number',
});

export const updateFields = updateFieldsOf([title, url]);
