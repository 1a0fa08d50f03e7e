import type { Samples } from '../../platforms';

export const commerceEngineSamples: Samples = {};
