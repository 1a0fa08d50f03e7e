export type * from './field';
export type * from './operation';
export type * from './pagination';
export type * from './platform';
export type * from './request';
