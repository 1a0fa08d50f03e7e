import { InputError, readText, text, type ApiRequest } from '../../shared';

/** Reads an ID that goes into a header. Throws an InputError for characters that a header can't hold. */
function readHeaderValue(displayName: string, raw: unknown): string {
	const given = readText(displayName, raw);
	if (/^[\x21-\x7e]+$/.test(given)) return given;
	throw new InputError(`${displayName} is no ID: "${given}"`, 'Copy the ID from the Admin Portal.');
}

/** An option of reads whose prices and offers depend on the customer group. */
export const customerGroupOption = text('customerGroupId', {
	displayName: 'Customer Group ID',
	placeholder: 'e.g. 01HRJ3V7Z8W5',
	description: 'The customer group whose prices and offers to show, instead of that of the session',
	as: readHeaderValue,
});

/** The header that carries `customerGroupOption`. */
export const customerGroupHeader = ({
	customerGroupId,
}: {
	readonly customerGroupId?: string;
}): ApiRequest['headers'] => ({ 'x-customer-group-id': customerGroupId });
