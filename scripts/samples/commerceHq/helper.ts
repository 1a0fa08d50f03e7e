import type { Samples } from '../../platforms';

export const helperSamples: Samples = {
	'helper.getLists': () => ({}),
	'helper.get': () => ({ parameters: { list: 'collections' } }),
};
