/** Something that went wrong and that a person can act on: what happened, what to do next, the last output. */
export class Problem extends Error {
	constructor(
		message: string,
		readonly nextStep?: string,
		readonly lastOutput: string[] = [],
	) {
		super(message);
	}
}

/** The words to show for any error: its message, the last output that it carries, and what to do next. */
export function explain(error: unknown): string {
	if (!(error instanceof Problem)) {
		return error instanceof Error ? (error.stack ?? error.message) : String(error);
	}
	const output = error.lastOutput.map((line) => `  | ${line}`);
	return [error.message, ...output, ...(error.nextStep ? [error.nextStep] : [])].join('\n');
}
