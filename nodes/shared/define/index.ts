export * from './dateRange';
export * from './fields';
export * from './operation';
export * from './platform';
export * from './problem';
export * from './request';
export * from './shownOrder';
export * from './standardFields';
