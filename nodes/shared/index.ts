export * from './fields';
export { describe } from './describe';
export { leftOutOf, ServiceFailure } from './http';
export * from './methods';
export * from './pagination';
export { run } from './run';
export * from './util/timeWindows';
