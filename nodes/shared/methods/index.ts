export { chosenId, chosenIdIfAny } from './parentId';
export { listSearch, optionsFrom, type PickList } from './pickList';
