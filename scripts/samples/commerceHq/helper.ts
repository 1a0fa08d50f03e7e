import type { Samples } from '../../platforms';

export const helperSamples: Samples = {};
