export { mapConcurrent } from '../util/mapConcurrent';
export { pageNumberPagination } from './pageNumber';
export { offsetPagination, singlePage } from './offset';
export type { Pagination } from '../contract/pagination';
export { readList } from './readList';
