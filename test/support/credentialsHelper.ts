import { ExecuteContext, RoutingNode, getAdditionalKeys } from 'n8n-core';
import {
	ICredentials,
	ICredentialsHelper,
	NodeHelpers,
	Workflow,
	createEmptyRunExecutionData,
	getCredentialOwnRequestAllowedDomains,
	isExpression,
} from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	ICredentialsDecrypted,
	ICredentialsEncrypted,
	ICredentialsExpressionResolveValues,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialTestResult,
	INodeCredentialsDetails,
	INodeProperties,
	INodeType,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalDataWith, executeDataOf, nodeTypesOf } from './n8n';

/** A credential as a user has saved it: its type and what the form was filled in with. */
export interface TestCredential {
	type: ICredentialType;
	data: ICredentialDataDecryptedObject;
}

/** A node to evaluate a credential's own expressions with, where no workflow is at hand. */
const credentialNode: INode = {
	id: 'credential',
	name: '',
	type: 'mock',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Just enough of n8n's No Operation node, which n8n runs the request of a credential test in. */
const noOp: INodeType = {
	description: {
		displayName: 'No Operation, do nothing',
		name: 'noOp',
		group: ['organization'],
		version: 1,
		description: 'No Operation',
		defaults: { name: 'No Operation, do nothing' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
};

/** A credential as it is stored, though not encrypted: the keys for that are the application's. */
class StoredCredentials extends ICredentials<ICredentialDataDecryptedObject> {
	override async getData(): Promise<ICredentialDataDecryptedObject> {
		return JSON.parse(this.data ?? '{}') as ICredentialDataDecryptedObject;
	}

	override getDataToSave(): ICredentialsEncrypted {
		return { id: this.id, name: this.name, type: this.type, data: this.data ?? '{}' };
	}

	override async setData(data: ICredentialDataDecryptedObject): Promise<void> {
		this.data = JSON.stringify(data);
	}

	override async updateData(
		toUpdate: Partial<ICredentialDataDecryptedObject>,
		toDelete: string[] = [],
	): Promise<void> {
		const data = { ...(await this.getData()), ...toUpdate } as ICredentialDataDecryptedObject;
		for (const key of toDelete) delete data[key];
		await this.setData(data);
	}
}

/**
 * The credentials of a test run, and all that n8n itself (rather than n8n-core) does with them:
 * defaults, expressions, authentication, and renewing what expires. It goes by n8n's own helper,
 * without what needs a whole n8n: overwrites, external secrets, and per-user credentials.
 *
 * Pass the same helper to several runs to have them share credentials, as executions in n8n do.
 */
export class TestCredentialsHelper extends ICredentialsHelper {
	/** Every write to a stored credential, in order: which one, and all that it holds since. */
	readonly updates: Array<{ name: string; data: ICredentialDataDecryptedObject }> = [];

	private readonly stored: Map<string, TestCredential>;

	/** @param credentials by the name that nodes refer to them with */
	constructor(credentials: Record<string, TestCredential>) {
		super();
		this.stored = new Map(
			Object.entries(credentials).map(([name, { type, data }]) => [
				name,
				{ type, data: structuredClone(data) },
			]),
		);
	}

	/** The names of all credentials. */
	names(): string[] {
		return [...this.stored.keys()];
	}

	/** What is stored in a credential now. */
	dataOf(name: string): ICredentialDataDecryptedObject {
		const credential = this.stored.get(name);
		if (!credential) throw new Error(`The test has no credential "${name}"`);
		return structuredClone(credential.data);
	}

	/** What a node refers to a stored credential with. */
	reference(name: string): INodeCredentialsDetails {
		this.dataOf(name);
		return { id: name, name };
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const options = requestOptions as IHttpRequestOptions;
		const { authenticate } = this.typeByName(typeName);
		if (authenticate === undefined) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);

		if (!workflow || !node) throw new Error('Declarative authentication needs workflow and node');
		options.headers ??= {};
		if (authenticate.type !== 'generic') return options;

		const resolve = (text: string): string => {
			if (!isExpression(text)) return text;
			const value = workflow.expression.getSimpleParameterValue(
				node,
				text,
				'internal',
				{ $credentials: credentials },
				undefined,
				'',
			);
			return value ? String(value) : '';
		};
		const sections = options as unknown as Record<string, Record<string, unknown> | undefined>;
		for (const [section, values] of Object.entries(authenticate.properties)) {
			for (const [key, value] of Object.entries(values as Record<string, string>)) {
				// An empty text in the place of the section counts as none, as in n8n.
				const target = sections[section] || (sections[section] = {});
				target[resolve(key)] = typeof value === 'string' ? resolve(value) : value;
			}
		}
		return options;
	}

	override async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.typeByName(typeName);
		const expirable = type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		)?.name;
		if (expirable === undefined || typeof type.preAuthentication !== 'function') return undefined;

		const isTest = node.type === 'n8n-nodes-base.noOp' && node.parameters.temp === '';
		if (credentials[expirable] !== '' && !credentialsExpired && !isTest) return undefined;

		const output = await type.preAuthentication.call(
			ownRequests(helpers, credentials),
			credentials,
		);
		if (output[expirable] === undefined || !node.credentials) return undefined;

		const reference = node.credentials[type.name] as INodeCredentialsDetails;
		const stored = await (await this.getCredentials(reference, type.name)).getData();
		const renewed = { ...stored };
		for (const [key, value] of Object.entries(output)) {
			// A field that the user filled in with an expression keeps it.
			if (key === expirable || !isExpression(stored[key])) {
				renewed[key] = value as ICredentialDataDecryptedObject[string];
			}
		}
		await this.updateCredentials(reference, type.name, renewed);
		return Object.assign(credentials, output as ICredentialDataDecryptedObject);
	}

	override async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { preAuthentication } = this.typeByName(typeName);
		if (typeof preAuthentication !== 'function') return undefined;
		const output = await preAuthentication.call(ownRequests(helpers, credentials), credentials);
		return (output as ICredentialDataDecryptedObject | undefined) ?? undefined;
	}

	override getParentTypes(name: string): string[] {
		const parents = this.findType(name)?.extends ?? [];
		return [...parents, ...parents.flatMap((parent) => this.getParentTypes(parent))];
	}

	override isCredentialUsableByNode(credentialType: string, nodeType: string): boolean {
		const type = this.findType(credentialType);
		if (!type?.restrictToSupportedNodes) return true;
		return type.supportedNodes?.includes(nodeType) ?? false;
	}

	override async getCredentials(
		nodeCredentials: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentials> {
		const { id, name } = nodeCredentials;
		if (!id) throw new Error(`Credential "${name}" of type "${type}" has no ID`);
		const credential = this.stored.get(id);
		if (credential?.type.name !== type) {
			throw new Error(`Credential with ID "${id}" does not exist for type "${type}"`);
		}
		return new StoredCredentials({ id, name: id }, type, JSON.stringify(credential.data));
	}

	override async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		nodeCredentials: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		expressionResolveValues?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const data = await (await this.getCredentials(nodeCredentials, type)).getData();
		if (raw === true) return data;
		return await this.applyDefaults(
			additionalData,
			data,
			type,
			mode,
			executeData,
			expressionResolveValues,
		);
	}

	/** Fills in what the user left out of a credential and evaluates the expressions in it. */
	async applyDefaults(
		additionalData: IWorkflowExecuteAdditionalData,
		saved: ICredentialDataDecryptedObject,
		typeName: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		resolveValues?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const properties = this.getCredentialsProperties(typeName);
		const data = NodeHelpers.getNodeParameters(
			properties,
			saved as Parameters<typeof NodeHelpers.getNodeParameters>[1],
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
		// n8n keeps these although the type's form does not show them.
		for (const key of ['oauthTokenData', 'allowedHttpRequestDomains', 'allowedDomains']) {
			if (data[key] === undefined && saved[key] !== undefined) data[key] = saved[key];
		}
		const additionalKeys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });

		if (resolveValues) {
			const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } =
				resolveValues;
			try {
				return workflow.expression.getParameterValue(
					data as never,
					runExecutionData,
					runIndex,
					itemIndex,
					node.name,
					connectionInputData,
					mode,
					additionalKeys,
					executeData,
					false,
					data as never,
				) as unknown as ICredentialDataDecryptedObject;
			} catch (error) {
				(error as Error).message += ' [Error resolving credentials]';
				throw error;
			}
		}
		const workflow = new Workflow({
			nodes: [credentialNode],
			connections: {},
			active: false,
			nodeTypes: nodeTypesOf({ mock: noOp }),
		});
		return await workflow.expression.withIsolate(
			async () =>
				workflow.expression.getComplexParameterValue(
					credentialNode,
					data as never,
					mode,
					additionalKeys,
					undefined,
					undefined,
					data as never,
				) as unknown as ICredentialDataDecryptedObject,
		);
	}

	override async updateCredentials(
		nodeCredentials: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		const credentials = await this.getCredentials(nodeCredentials, type);
		await credentials.setData(data);
		await this.store(nodeCredentials, credentials);
	}

	override async updateCredentialsOauthTokenData(
		nodeCredentials: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		const credentials = await this.getCredentials(nodeCredentials, type);
		await credentials.updateData({ oauthTokenData: data.oauthTokenData });
		await this.store(nodeCredentials, credentials);
	}

	override getCredentialsProperties(name: string): INodeProperties[] {
		const type = this.typeByName(name);
		if (type.extends === undefined) return type.properties;
		const combined: INodeProperties[] = [];
		for (const parent of type.extends) {
			NodeHelpers.mergeNodeProperties(combined, this.getCredentialsProperties(parent));
		}
		NodeHelpers.mergeNodeProperties(combined, type.properties);
		return combined;
	}

	private async store({ id }: INodeCredentialsDetails, credentials: ICredentials): Promise<void> {
		const name = id as string;
		const data = await credentials.getData();
		(this.stored.get(name) as TestCredential).data = data;
		this.updates.push({ name, data: structuredClone(data) });
	}

	private findType(name: string): ICredentialType | undefined {
		return [...this.stored.values()].find(({ type }) => type.name === name)?.type;
	}

	private typeByName(name: string): ICredentialType {
		const type = this.findType(name);
		if (!type) throw new Error(`Unknown credential type "${name}"`);
		return type;
	}
}

/** The request helper for a credential's own requests, held to the domains the user allows it. */
function ownRequests(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestHelper {
	return {
		helpers: {
			httpRequest: async (request) => {
				const allowedDomains = getCredentialOwnRequestAllowedDomains(credentials);
				if (allowedDomains === undefined) return await helpers.httpRequest(request);
				if (request.allowedDomains !== undefined) {
					throw new Error('Both the credential and its authentication step restrict domains');
				}
				return await helpers.httpRequest({ ...request, allowedDomains });
			},
		},
	};
}

/**
 * Presses "Test" on a credential: sends the request of its type's `test` and judges the answer by
 * its rules, as n8n's editor has it done.
 */
export async function testCredential(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	if (!type.test) {
		return { status: 'Error', message: 'No testing function found for this credential.' };
	}
	const helper = new TestCredentialsHelper({ [type.name]: { type, data } });
	const mode = 'internal';
	const additionalData = additionalDataWith(helper, mode);
	const decrypted: ICredentialsDecrypted = {
		...helper.reference(type.name),
		id: type.name,
		type: type.name,
	};
	try {
		decrypted.data = await helper.applyDefaults(additionalData, data, type.name, mode);
	} catch (error) {
		return { status: 'Error', message: (error as Error).message };
	}
	// The test uses one set of data throughout: a token got on the way is not read back from storage.
	const stored = helper.getDecrypted.bind(helper);
	helper.getDecrypted = async (...args) =>
		args[5] === true ? await stored(...args) : (decrypted.data ?? {});

	return await sendTestRequest(type.test, decrypted, additionalData);
}

async function sendTestRequest(
	test: ICredentialTestRequest,
	credential: ICredentialsDecrypted,
	additionalData: IWorkflowExecuteAdditionalData,
): Promise<INodeCredentialTestResult> {
	const nodeType: INodeType = {
		description: {
			...noOp.description,
			credentials: [{ name: credential.type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request: test.request },
					default: '',
				},
			],
		},
	};
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [node.type]: nodeType }),
	});
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		executeDataOf(node),
		[],
	);
	const rules = test.rules ?? [];

	let answer: unknown;
	try {
		const output = await workflow.expression.withIsolate(
			async () => await new RoutingNode(context, nodeType, credential).runNode(),
		);
		answer = output?.[0]?.[0]?.json;
	} catch (error) {
		const { message, cause } = error as Error & {
			cause?: { code?: string; response?: { status: number; statusText?: string } };
		};
		if (cause?.response) {
			const { status, statusText } = cause.response;
			for (const rule of rules) {
				if (rule.type === 'responseCode' && rule.properties.value === status) {
					return { status: 'Error', message: rule.properties.message };
				}
			}
			if (status < 199 || status > 299) {
				return { status: 'Error', message: statusText || `Received HTTP status code: ${status}` };
			}
		} else if (cause?.code) {
			return { status: 'Error', message: cause.code };
		}
		return { status: 'Error', message };
	}
	for (const rule of rules) {
		if (rule.type !== 'responseSuccessBody') continue;
		const { key, value, message } = rule.properties;
		if (valueAt(answer, key) === value) return { status: 'Error', message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/** What stands at a path such as `data.errors[0].code`; n8n uses lodash's `get` for it. */
function valueAt(value: unknown, path: string): unknown {
	const step = (at: unknown, key: string): unknown => (at as Record<string, unknown> | null)?.[key];
	if (path in Object(value)) return step(value, path);
	return path
		.split(/[.[\]]+/)
		.filter((key) => key !== '')
		.reduce(
			(at: unknown, key) => (at === undefined || at === null ? undefined : step(at, key)),
			value,
		);
}
