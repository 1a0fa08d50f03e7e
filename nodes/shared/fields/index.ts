export * from './body';
export * from './dateRange';
export * from './dateTime';
export * from './deletion';
export {
	isShown,
	readRecordNumber,
	readSecret,
	readText,
	type Conditions,
	type Field,
	type Fields,
	type InputFile,
	type ReadContext,
	type Values,
} from '../contract/field';
export * from './fields';
export * from './files';
export * from './json';
export { choices, list, loadedChoices, texts } from './lists';
export * from './locators';
export * from '../contract/operation';
export * from '../contract/platform';
export * from '../util/inputError';
export * from '../util/record';
export * from '../contract/request';
export * from './requiredChoice';
export * from '../util/displayOrder';
export * from './standardFields';
