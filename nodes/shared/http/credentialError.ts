/** Why a credential could not get what it needs to make calls. Thrown by credentials, told to users as it is. */
export class CredentialProblem extends Error {
	/**
	 * @param what what happened: a sentence without a full stop at its end
	 * @param advice what to do: sentences
	 * @param later whether it may work later without anybody's doing
	 */
	constructor(
		readonly what: string,
		readonly advice: string,
		readonly later = false,
	) {
		// The test of a credential shows the message alone.
		super(`${what}. ${advice}`);
		this.name = 'CredentialProblem';
	}
}
