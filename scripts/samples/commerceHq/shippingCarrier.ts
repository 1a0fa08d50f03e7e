import type { Samples } from '../../platforms';

export const shippingCarrierSamples: Samples = {};
