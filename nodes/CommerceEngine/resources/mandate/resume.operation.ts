import { defineOperation } from '../../../shared';
import { resultOf } from '../../response/results';
import { mandateChange, mandateFields } from './change';
import { simplifiedMandate } from './simplify';

export const resume = defineOperation({
	name: 'Resume',
	action: 'Resume a mandate',
	description: 'Let money be collected again by a mandate that was paused',
	fields: mandateFields,
	request: (parameters) => mandateChange('resume', parameters),
	output: resultOf('mandate'),
	simplify: simplifiedMandate,
});
