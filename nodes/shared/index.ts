export type * from './contract';
export { describe } from './describe';
export * from './fields';
export * from './http';
export * from './methods';
export * from './pagination';
export { run } from './run';
export * from './util';
