import type { Samples } from '../../platforms';

/** The samples of the operations with orders. */
export const orderSamples: Samples = {};
