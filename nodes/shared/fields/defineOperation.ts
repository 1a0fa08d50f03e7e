import type { Fields, Operation, OperationDefinition } from '../contract';

/** Defines an operation. The types of `parameters` follow from its fields. */
export function defineOperation<
	const F extends Fields,
	const Filters extends Fields = readonly [],
	const More extends Fields = readonly [],
	Entry = unknown,
>(definition: OperationDefinition<F, Filters, More, Entry>): Operation {
	// `run` hands each function just the values that its own fields have read.
	return definition as unknown as Operation;
}
