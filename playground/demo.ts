import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { platforms } from '../fixtures/platforms';
import { checkExamples } from './check';
import { runToEnd } from '../fixtures/n8n/lifecycle';
import { lastLogLines } from '../fixtures/n8n/n8n';
import { type Playground, startPlayground } from '../fixtures/n8n/playground';
import { assertFree } from '../fixtures/n8n/ports';
import { SetupError } from '../fixtures/n8n/setupError';
import { login, ports, stock } from '../fixtures/n8n/settings';

const help = `Starts n8n with these nodes in it, beside a sandbox that stands in for the platforms.
Everything stays on this computer; Ctrl+C stops it.

  npm run demo                          the first start installs n8n (some minutes, 2.6 GB)
  npm run demo -- --port 5680           n8n on another port than ${ports.n8n}
  npm run demo -- --sandbox-port 5701   the sandbox on another port than ${ports.sandbox}
  npm run demo -- --reset               begin with an empty n8n: your workflows in it are deleted
  npm run demo -- --check               run every example workflow once (some minutes), print a table, and end
  npm run demo -- --help                this text
`;

interface Options {
	n8nPort: number;
	sandboxPort: number;
	reset: boolean;
	check: boolean;
	help: boolean;
}

void runToEnd(async () => {
	const options = readOptions();
	if (options.help) console.log(help);
	else if (options.check) await check();
	else await demo(options);
});

async function demo({ n8nPort, sandboxPort, reset }: Options) {
	await assertFree(n8nPort, 'n8n', '--port');
	await assertFree(sandboxPort, 'the sandbox', '--sandbox-port');
	const playground = await startPlayground({ name: 'demo', n8nPort, sandboxPort, reset });
	welcome(playground);
	refillOnRequest(playground);

	await playground.n8n.ended;
	const { logFile } = playground.n8n;
	throw new SetupError(
		'n8n ended, so the demo ends too.',
		`n8n's whole log is in ${logFile}.`,
		lastLogLines(logFile),
	);
}

async function check() {
	// A folder and ports of its own, so that it can run beside a demo.
	const playground = await startPlayground({ name: 'check', reset: true });
	if (!(await checkExamples(playground))) process.exitCode = 1;
}

function welcome({ n8n }: Playground) {
	const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(
		platforms.map(({ platform }) => `"${platform.name}"`),
	);
	console.log(`
n8n is ready, with a sandbox to try the nodes on: ${stock.orders.toLocaleString('en')} orders on each platform.

  Open      ${n8n.url}
  Email     ${login.email}
  Password  ${login.password}

Try this first: open the workflow "Ship and export the order queue" and click "Execute workflow".
It reads every order that waits, sends a tracking number for each line item and marks it as exported.
To build your own, make a workflow, click "+" and search for ${names}.
`);
	if (process.stdin.isTTY) {
		console.log('Press r and Enter to fill the sandbox again. Ctrl+C stops everything.');
	}
}

/** A workflow that ran has emptied the order queue; whoever wants to run it again needs a full one. */
function refillOnRequest({ sandbox }: Playground) {
	if (!process.stdin.isTTY) return;
	createInterface({ input: process.stdin }).on('line', (line) => {
		if (line.trim().toLowerCase() !== 'r') return;
		sandbox.reset();
		console.log('The sandbox is full again, as it was at the start.');
	});
}

function readOptions(): Options {
	try {
		const { values } = parseArgs({
			options: {
				port: { type: 'string' },
				'sandbox-port': { type: 'string' },
				reset: { type: 'boolean', default: false },
				check: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		return {
			...values,
			n8nPort: readPort('--port', values.port) ?? ports.n8n,
			sandboxPort: readPort('--sandbox-port', values['sandbox-port']) ?? ports.sandbox,
		};
	} catch (error) {
		if (error instanceof SetupError) throw error;
		throw new SetupError((error as Error).message, `\n${help}`);
	}
}

function readPort(option: string, text?: string): number | undefined {
	if (text === undefined) return undefined;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new SetupError(`${option} must be a port number from 1 to 65535, not "${text}".`);
}
