export { requireParentId, optionalParentId } from './parentId';
export { listSearch, optionsFrom, type PickList } from './pickList';
