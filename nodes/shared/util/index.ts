export { now, pause } from './clock';
export { byName, displayOrder } from './displayOrder';
export { InputError } from './inputError';
export { mapConcurrent } from './mapConcurrent';
export { at, isRecord, pick, simplified } from './record';
export { timeWindows, type TimeWindow } from './timeWindows';
export { withAbort } from './withAbort';
