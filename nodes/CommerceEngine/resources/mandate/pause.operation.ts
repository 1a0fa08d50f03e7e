import { defineOperation } from '../../../shared';
import { resultOf } from '../../response/results';
import { mandateChange, mandateFields } from './change';
import { simplifiedMandate } from './simplify';

export const pause = defineOperation({
	name: 'Pause',
	action: 'Pause a mandate',
	description: 'Collect no money by a mandate until it is resumed. To end it for good, revoke it.',
	fields: mandateFields,
	request: (parameters) => mandateChange('pause', parameters),
	output: resultOf('mandate'),
	simplify: simplifiedMandate,
});
