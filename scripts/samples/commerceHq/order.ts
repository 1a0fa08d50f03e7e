import type { Samples } from '../../platforms';

export const orderSamples: Samples = {};
