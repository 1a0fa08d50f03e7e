import { defineOperation } from '../../../shared';
import { resultOf } from '../../content';
import { mandateChange, mandateFields } from './change';

export const pause = defineOperation({
	name: 'Pause',
	action: 'Pause a mandate',
	description: 'Stop that money is collected by a mandate, until it is resumed',
	fields: mandateFields,
	request: (parameters) => mandateChange('pause', parameters),
	output: resultOf('mandate'),
});
