import type { Samples } from '../../platforms';

export const customerSamples: Samples = {};
