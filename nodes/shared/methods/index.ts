export { listSearch, optionsFrom, type PickList } from './pickList';
