export * from './countries';
export * from './helpers';
export * from './orderParts';
export * from './records';
