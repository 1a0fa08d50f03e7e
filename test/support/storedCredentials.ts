import { sleep, type ICredentialType, type INodeType } from 'n8n-workflow';
import { platforms } from '../../fixtures/platforms';
import type { Sandbox } from '../../sandbox/server';
import { TestCredentialsHelper } from '../../fixtures/engine/engine';

/** Credentials as n8n stores them, at some distance: reading and writing take their time. */
export class StoredFarAway extends TestCredentialsHelper {
	override async getCredentials(...args: Parameters<TestCredentialsHelper['getCredentials']>) {
		await sleep(Math.random() * 20);
		return await super.getCredentials(...args);
	}

	override async updateCredentials(
		...args: Parameters<TestCredentialsHelper['updateCredentials']>
	) {
		await sleep(Math.random() * 20);
		await super.updateCredentials(...args);
	}
}

type Classes = Readonly<Record<string, new () => unknown>>;

/** What each process has loaded, by its number and the folder of the platform. */
const loaded = new Map<string, Classes>();

/** The classes of a platform's node and credential type, loaded once for each process. */
function classesOn(process: number, folder: string, credential: string): Classes {
	const key = `${process} ${folder}`;
	let classes = loaded.get(key);
	if (!classes) {
		jest.isolateModules(() => {
			classes = {
				...jest.requireActual<Classes>(`../../nodes/${folder}/${folder}.node.ts`),
				...jest.requireActual<Classes>(`../../credentials/${credential}.credentials.ts`),
			};
		});
		loaded.set(key, classes!);
	}
	return classes!;
}

/**
 * A platform's node and credential type with a memory of their own, as another process of n8n has them, on
 * what is stored in `shared`. Each process has a number.
 */
export function processOn(
	process: number,
	shared: TestCredentialsHelper,
	folder: string,
	sandbox: Sandbox,
): { nodeType: INodeType; credentials: TestCredentialsHelper } {
	const entry = platforms.find((one) => one.folder === folder);
	if (!entry) throw new Error(`There is no platform in ${folder}`);
	const { type, data } = entry.credential(sandbox);
	const classes = classesOn(process, folder, type.constructor.name);
	class SameStore extends TestCredentialsHelper {
		override getCredentials = async (...args: Parameters<typeof shared.getCredentials>) =>
			await shared.getCredentials(...args);

		override updateCredentials = async (...args: Parameters<typeof shared.updateCredentials>) =>
			await shared.updateCredentials(...args);
	}
	const Node = classes[folder] as new () => INodeType;
	const Credential = classes[type.constructor.name] as new () => ICredentialType;
	return {
		nodeType: new Node(),
		credentials: new SameStore({
			[entry.platform.credential.name]: { type: new Credential(), data },
		}),
	};
}
