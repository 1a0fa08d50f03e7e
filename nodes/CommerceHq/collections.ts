import { collection, type Fields } from '../shared';

/** The fields of a record that may be given beside those that a new one needs. */
export const additionalFieldsOf = <const F extends Fields>(fields: F) =>
	collection('additionalFields', {
		displayName: 'Additional Fields',
		placeholder: 'Add Field',
		fields,
	});

/** The fields of a record to change, of which those that are not added stay as they are. */
export const updateFieldsOf = <const F extends Fields>(fields: F) =>
	collection('updateFields', { displayName: 'Update Fields', placeholder: 'Add Field', fields });
