import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/server';

/** Starts the command line program, with a chance to act on its first words. */
async function run(args: string[], onOutput?: (child: ReturnType<typeof spawn>) => void) {
	const main = join(__dirname, '../../sandbox/main.ts');
	const child = spawn(process.execPath, ['--import', 'tsx', main, ...args]);
	let output = '';
	let errors = '';
	child.stdout.on('data', (chunk) => {
		output += String(chunk);
		onOutput?.(child);
	});
	child.stderr.on('data', (chunk) => (errors += String(chunk)));
	const [code, signal] = await once(child, 'close');
	return { code, signal, output, errors };
}

it.each(['SIGINT', 'SIGTERM'] as const)('says where it listens and stops on %s', async (signal) => {
	const { output, ...end } = await run(['--port', '0', '--orders', '5'], (child) =>
		child.kill(signal),
	);
	expect(end).toEqual({ code: 0, signal: null, errors: '' });
	expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/commerce-interface\/api\/v2/);
	expect(output).toContain('sandbox-token-7f3k9q2m');
	expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/commerce-hq\/api\/v1/);
	expect(output).toContain('sandbox-password-5d8r1t4y');
});

it('says which port is busy and how to pick another', async () => {
	const sandbox = await startSandbox({ orders: 1 });
	const port = new URL(sandbox.url).port;
	const { code, errors } = await run(['--port', port]);
	await sandbox.close();
	expect(code).toBe(1);
	expect(errors).toBe(
		`Port ${port} is in use by another program; pick another one with --port (0 takes any free one).\n`,
	);
});

it('refuses what it does not understand', async () => {
	const { code, errors } = await run(['--orders', 'many']);
	expect([code, errors]).toEqual([
		1,
		'--orders must be a whole number from 0 to 1000000, not "many".\n',
	]);
});
