/** Why a credential could not get what it needs to make requests. Thrown by credentials; users see it as it is. */
export class CredentialError extends Error {
	/**
	 * @param reason what happened: a sentence without a full stop at its end
	 * @param hint what to do: sentences
	 * @param temporary whether it may work later without anybody changing anything
	 */
	constructor(
		readonly reason: string,
		readonly hint: string,
		readonly temporary = false,
	) {
		// The test of a credential shows the message alone.
		super(`${reason}. ${hint}`);
		this.name = 'CredentialError';
	}
}
