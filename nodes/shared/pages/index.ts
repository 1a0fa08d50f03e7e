export { inOrder } from './inOrder';
export { numberedPages } from './numbered';
export { offsetPages, wholePage } from './offset';
export type { Paging } from './paging';
export { readList } from './readList';
