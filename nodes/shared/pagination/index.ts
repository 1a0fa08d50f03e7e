export { inOrder } from '../util/mapConcurrent';
export { numberedPages } from './pageNumber';
export { offsetPages, wholePage } from './offset';
export type { Paging } from '../contract/pagination';
export { readList } from './readList';
