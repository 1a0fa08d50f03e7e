import { Credentials, ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import { NodeHelpers } from 'n8n-workflow';
import type {
	ICredentialsHelper,
	IExecuteData,
	INode,
	INodeType,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * The first thing that encrypts makes n8n-core's instance settings. They write a file then (into
 * the home folder, if nobody says otherwise) and never read it again, so a folder that lives for
 * that moment is enough.
 */
process.env.N8N_LOG_LEVEL ??= 'silent';
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-test-'));
process.env.N8N_USER_FOLDER = userFolder;
new Credentials({ id: null, name: 'first' }, 'first');
rmSync(userFolder, { recursive: true, force: true });

/** The name n8n gives a node type of this package in workflows. */
export function typeName(nodeType: INodeType): string {
	return `n8n-nodes-commerce-hub.${nodeType.description.name}`;
}

/** The node types a workflow may use, by the name its nodes call them. */
export function nodeTypesOf(known: Record<string, INodeType>): INodeTypes {
	const find = (name: string): INodeType => {
		const nodeType = known[name];
		if (!nodeType) throw new Error(`The test's workflow uses an unknown node type "${name}"`);
		return nodeType;
	};
	return {
		getByName: find,
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(find(name), version),
		getKnownTypes: () => ({}),
	};
}

/** The part of a run that n8n-core expects from the application around it. */
export function additionalDataWith(
	credentialsHelper: ICredentialsHelper,
	mode: WorkflowExecuteMode,
): IWorkflowExecuteAdditionalData {
	const notHere = (what: string) => () => {
		throw new Error(`${what} needs a whole n8n, which the test engine is not`);
	};
	const baseUrl = 'http://localhost:5678/';
	const workflowData = {
		id: 'test-workflow',
		name: 'Test',
		active: false,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: [],
		connections: {},
		activeVersionId: null,
	};
	return {
		credentialsHelper,
		currentNodeExecutionIndex: 0,
		executionId: 'test-execution',
		hooks: new ExecutionLifecycleHooks(mode, 'test-execution', workflowData),
		externalSecretsProxy: new ExternalSecretsProxy(),
		variables: {},
		instanceBaseUrl: baseUrl,
		restApiUrl: `${baseUrl}rest`,
		formBaseUrl: `${baseUrl}form`,
		formTestBaseUrl: `${baseUrl}form-test`,
		formWaitingBaseUrl: `${baseUrl}form-waiting`,
		webhookBaseUrl: `${baseUrl}webhook`,
		webhookTestBaseUrl: `${baseUrl}webhook-test`,
		webhookWaitingBaseUrl: `${baseUrl}webhook-waiting`,
		mcpBaseUrl: `${baseUrl}mcp`,
		mcpTestBaseUrl: `${baseUrl}mcp-test`,
		executeWorkflow: notHere('A sub-workflow'),
		getRunExecutionData: notHere('Another execution'),
		getRuntimeCredential: notHere('A runtime credential'),
		startRunnerTask: notHere('A task runner'),
		logAiEvent: () => {},
	};
}

/** What a node would be executed with, for the places where n8n runs one outside a workflow. */
export function executeDataOf(node: INode): IExecuteData {
	return { node, data: {}, source: null };
}
