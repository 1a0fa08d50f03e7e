import type { Samples } from '../../platforms';

export const sellersCommerceSamples: Samples = {};
