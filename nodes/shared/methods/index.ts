export { chosenId } from './chosenId';
export { listSearch, optionsFrom, type PickList } from './pickList';
