import type { Samples } from '../../platforms';

export const fulfilmentSamples: Samples = {};
