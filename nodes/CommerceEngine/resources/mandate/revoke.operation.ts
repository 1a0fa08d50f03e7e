import { defineOperation } from '../../../shared';
import { resultOf } from '../../content';
import { mandateChange, mandateFields } from './change';

export const revoke = defineOperation({
	name: 'Revoke',
	action: 'Revoke a mandate',
	description: 'End a mandate for good: the customer would have to set up a new one',
	fields: mandateFields,
	request: (parameters) => mandateChange('revoke', parameters),
	output: resultOf('mandate'),
});
