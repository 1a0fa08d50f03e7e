export {
	additionalFieldsOf,
	additionalJson,
	additionalSecretJson,
	bodyOf,
	changesOf,
	deepMerge,
	updateFieldsOf,
} from './body';
export { dateRange, dateRangeFilters } from './dateRange';
export { dateTime, isoTime, unixTime } from './dateTime';
export { defineOperation } from './defineOperation';
export { isShown, readRecordNumber, readSecret, readText } from './field';
export { choice, collection, number, recordNumber, shownWhen, text, toggle } from './fields';
export { files } from './files';
export { json, jsonList } from './json';
export { choices, list, loadedChoices, texts } from './lists';
export { byId, locator, locators, pickedIn } from './locators';
export { deleted, deletion, path } from './request';
export { chosen, optionalChoice, requiredChoice } from './requiredChoice';
export { directionText } from './sort';
export * from './standardFields';
