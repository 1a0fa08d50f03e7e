import { defineOperation } from '../../../shared';
import { resultOf } from '../../response/results';
import { mandateChange, mandateFields } from './change';
import { simplifiedMandate } from './simplify';

export const revoke = defineOperation({
	name: 'Revoke',
	action: 'Revoke a mandate',
	description:
		'End a mandate for good: the customer would have to set up a new one. To stop it for a while, pause it.',
	fields: mandateFields,
	request: (parameters) => mandateChange('revoke', parameters),
	output: resultOf('mandate'),
	simplify: simplifiedMandate,
});
