import type { Samples } from '../platforms';

export const gCommerceSamples: Samples = {};
