import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';

export const createAnonymous = defineOperation({
	name: 'Create Anonymous',
	action: 'Create an anonymous session',
	description:
		'Get the tokens of a new anonymous visitor. The node itself needs none: its credential signs in by itself.',
	fields: [],
	request: () => ({ method: 'POST', path: '/auth/anonymous' }),
	output: resultContent,
});
