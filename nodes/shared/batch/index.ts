export { sendBatches, type EntryOutcome } from './sendBatches';
