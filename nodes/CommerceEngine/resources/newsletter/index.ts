import type { Resource } from '../../../shared';
import { subscribe } from './subscribe.operation';

export const newsletter: Resource = { name: 'Newsletter', operations: { subscribe } };
