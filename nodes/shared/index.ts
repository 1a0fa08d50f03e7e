export * from './define';
export { describe } from './describe';
export { createSend, ServiceFailure, type CallContext, type Send } from './http';
export * from './methods';
export * from './pages';
export { run } from './run';
export * from './windows';
