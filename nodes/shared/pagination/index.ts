export { offsetPagination } from './offset';
export { pageNumberPagination } from './pageNumber';
export { readList } from './readList';
export { singlePage } from './singlePage';
