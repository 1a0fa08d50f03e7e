export { describe } from './describe';
