import type { Samples } from '../../platforms';

export const shipmentSamples: Samples = {};
