import type { Samples } from '../../platforms';

export const fileSamples: Samples = {};
