export {
	additionalFieldsOf,
	additionalJson,
	additionalSecretJson,
	bodyOf,
	changesOf,
	deepMerge,
	updateFieldsOf,
} from './body';
export { choice, toggle } from './choice';
export { collection, shownWhen } from './collection';
export { dateRange, dateRangeFilters } from './dateRange';
export { dateTime, isoTime, unixTime } from './dateTime';
export { defineOperation } from './defineOperation';
export { isShown } from './field';
export { files } from './files';
export { json, jsonList } from './json';
export { choices, list, loadedChoices, texts } from './lists';
export { byId, locator, locators, ownedLocator, pickedIn, recordLocator } from './locators';
export { number } from './number';
export { readRecordNumber, readSecret, readText } from './readers';
export { money } from './money';
export { deleted, deletion, path } from './request';
export { DEFAULT_MAX_WAIT_S, DEFAULT_TIMEOUT_S, defaultConcurrency } from './requestOptions';
export { chosen, optionalChoice, requiredChoice } from './requiredChoice';
export { directionText } from './sort';
export { fieldsOf } from './standardFields';
export { recordNumber, text } from './text';
