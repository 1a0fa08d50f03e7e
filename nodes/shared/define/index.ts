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
} from './field';
export * from './fields';
export * from './files';
export * from './json';
export { choices, list, loadedChoices, texts } from './lists';
export * from './locators';
export * from './operation';
export * from './platform';
export * from './problem';
export * from './record';
export * from './request';
export * from './requiredChoice';
export * from './shownOrder';
export * from './standardFields';
