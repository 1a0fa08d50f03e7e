export { inOrder } from './inOrder';
export { cursorPages, linkedPages } from './linked';
export { numberedPages, offsetPages } from './numbered';
export { at, type Paging } from './paging';
export { readList } from './readList';
