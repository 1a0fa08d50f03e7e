export { now, pause } from './clock';
export { byName, displayOrder } from './displayOrder';
export { InputError } from './inputError';
export { mapConcurrent } from './mapConcurrent';
export { at, isRecord, pick } from './record';
export { inForm, simplifiedTo } from './simplifiedTo';
export { timeWindows, type TimeWindow } from './timeWindows';
export { withAbort } from './withAbort';
