export * from './define';
export { describe } from './describe';
export { leftOutOf, ServiceFailure } from './http';
export * from './methods';
export * from './pages';
export { run } from './run';
export * from './windows';
