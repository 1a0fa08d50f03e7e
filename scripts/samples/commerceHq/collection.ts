import type { Samples } from '../../platforms';

export const collectionSamples: Samples = {};
