import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { stopAtEnd } from './lifecycle';
import { freePort } from './ports';
import { Problem } from './problem';
import { folders } from './settings';

/** A running n8n. */
export interface N8n {
	url: string;
	logFile: string;
	/** Settles when n8n ends, wanted or not. */
	ended: Promise<void>;
	/** Ends it before the playground does. */
	stop(): Promise<void>;
}

/**
 * Starts n8n with everything of its own in `runFolder`, and waits until it answers.
 *
 * @param settings environment variables that differ from the playground's
 */
export async function startN8n(
	runFolder: string,
	port: number,
	settings: Record<string, string> = {},
): Promise<N8n> {
	mkdirSync(runFolder, { recursive: true });
	const logFile = join(runFolder, 'n8n.log');
	const log = openSync(logFile, 'w');
	const child = spawn(
		process.execPath,
		[
			'--require',
			join(folders.playground, 'stopWithParent.cjs'),
			join(folders.playground, 'node_modules', 'n8n', 'bin', 'n8n'),
			'start',
		],
		{
			cwd: runFolder,
			env: { ...(await environment(runFolder, port)), ...settings },
			stdio: ['ignore', log, log, 'ipc'],
			// A group of its own: Ctrl+C reaches only us, and we can end n8n with all that it started.
			detached: process.platform !== 'win32',
		},
	);
	closeSync(log);
	const ended = new Promise<void>((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => resolve());
	});
	const kill = () => signal(child, 'SIGKILL');
	const stop = async () => {
		if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
		await Promise.race([ended, wait(10_000, undefined, { ref: false })]);
		kill();
	};
	const forget = stopAtEnd({ stop, kill });
	await answers(port, ended, logFile);
	return {
		url: `http://localhost:${port}`,
		logFile,
		ended,
		stop: async () => await stop().then(forget),
	};
}

/** The last lines of n8n's log, for telling why it ended. */
export function lastLogLines(logFile: string): string[] {
	return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15);
}

async function answers(port: number, ended: Promise<void>, logFile: string): Promise<void> {
	let gone = false;
	void ended.then(() => (gone = true));
	const deadline = Date.now() + 180_000;
	while (!gone && Date.now() < deadline) {
		const ready = await axios
			.get(`http://127.0.0.1:${port}/rest/settings`, { proxy: false, timeout: 5000 })
			// While n8n is still preparing it answers too, but not with its settings.
			.then(({ data }) => Boolean(data?.data?.userManagement))
			.catch(() => false);
		if (ready) return;
		await wait(250);
	}
	throw new Problem(
		gone ? 'n8n ended while it was starting.' : 'n8n did not answer within three minutes.',
		`Its whole log is in ${logFile}.`,
		lastLogLines(logFile),
	);
}

function signal(child: ChildProcess, name: NodeJS.Signals) {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(name);
		else process.kill(-child.pid, name);
	} catch {
		// Nothing of the group is left.
	}
}

/** Only these are handed on: n8n settings that somebody has for another n8n must not reach this one. */
const passedOn =
	/^(PATH|HOME|USERPROFILE|SYSTEMROOT|COMSPEC|APPDATA|LOCALAPPDATA|TEMP|TMP|TMPDIR|LANG|LC_.*)$/i;

async function environment(runFolder: string, port: number): Promise<NodeJS.ProcessEnv> {
	const kept = Object.entries(process.env).filter(([name]) => passedOn.test(name));
	return {
		...Object.fromEntries(kept),
		NODE_ENV: 'production',
		N8N_USER_FOLDER: runFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_SECURE_COOKIE: 'false', // the address is http
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		// The Code node's helper runs beside n8n; it has no Python here.
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_PYTHON_ENABLED: 'false',
		// Nothing is sent out, and nothing fetched from outside.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_AI_ENABLED: 'false',
		// The first fetches a list; with the others n8n would open on an assistant that has no model here.
		N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,agents',
		// Installed community nodes load; the lists of those that could be installed are not fetched.
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'false',
		N8N_REINSTALL_MISSING_PACKAGES: 'false',
	};
}
