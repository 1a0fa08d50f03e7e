import type { INodeParameters } from 'n8n-workflow';
import { listSearch, loadOptions } from '../../fixtures/engine/engine';
import { credentialFor, nodeType, type useShop } from './support';

/** What the editor asks the node for, in a shop. */
export function editorOf(used: Pick<ReturnType<typeof useShop>, 'sandbox'>) {
	const optionsWith = (beside: INodeParameters) => ({
		credentials: { commerceEngineApi: credentialFor(used.sandbox) },
		currentNodeParameters: beside,
	});
	return {
		/** The list of a locator, as the user sees it who has typed `filter`, with this in the other fields. */
		listed: async (method: string, filter = '', beside: INodeParameters = {}) =>
			(await listSearch(nodeType, method, { ...optionsWith(beside), filter })).results,
		/** The choices of a drop-down. */
		loaded: async (method: string) => await loadOptions(nodeType, method, optionsWith({})),
	};
}

/** What the editor shows when a list can't be had. */
export async function shownError(asking: Promise<unknown>) {
	const error: unknown = await asking.then(
		() => new Error('There was none'),
		(one: unknown) => one,
	);
	const { name, message, description } = error as Record<string, unknown>;
	// n8n hands on the description of this kind of error alone.
	expect(name).toBe('NodeApiError');
	return { message, description };
}
