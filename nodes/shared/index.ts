export * from './define';
export { describe } from './describe';
export { createSend, type CallContext, type Send } from './http';
export * from './pages';
export { run } from './run';
export * from './windows';
