import type { Resource } from '../../../shared';
import { track } from './track.operation';

export const event: Resource = { name: 'Analytics Event', operations: { track } };
