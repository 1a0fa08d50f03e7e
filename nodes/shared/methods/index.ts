export { chosenId, chosenIdIfAny } from './chosenId';
export { listSearch, optionsFrom, type PickList } from './pickList';
