import { parseArgs } from 'node:util';
import { type SandboxOptions, startSandbox } from './server';
import { DEFAULT_SETTINGS } from './settings';

const DEFAULT_PORT = 5700;

const HELP = `Stand-in services for the commerce platforms, with reproducible data.

Usage: npm run sandbox -- [options]

  --port <number>             TCP port (default ${DEFAULT_PORT}; 0 takes any free one)
  --orders <number>           orders (default ${DEFAULT_SETTINGS.orders})
  --products <number>         products (default ${DEFAULT_SETTINGS.products})
  --customers <number>        customers (default ${DEFAULT_SETTINGS.customers})
  --purchase-orders <number>  purchase orders (default ${DEFAULT_SETTINGS.purchaseOrders})
  --seed <number>             the same seed gives the same data (default ${DEFAULT_SETTINGS.seed})
  --latency <number>          milliseconds added to every response (default ${DEFAULT_SETTINGS.latencyMs})
  --help                      this text
`;

/** A mistake on the command line, explained in one sentence. */
class UsageError extends Error {}

/** Reads the command line; undefined when only the help was asked for. */
function readOptions(): (SandboxOptions & { port: number }) | undefined {
	const { values } = parseArgs({
		options: {
			port: { type: 'string' },
			orders: { type: 'string' },
			products: { type: 'string' },
			customers: { type: 'string' },
			'purchase-orders': { type: 'string' },
			seed: { type: 'string' },
			latency: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) return undefined;
	const count = (name: Exclude<keyof typeof values, 'help'>, max: number) => {
		const text = values[name];
		if (text === undefined) return undefined;
		if (!/^\d+$/.test(text) || Number(text) > max) {
			throw new UsageError(`--${name} must be a whole number from 0 to ${max}, not "${text}".`);
		}
		return Number(text);
	};
	return {
		port: count('port', 65_535) ?? DEFAULT_PORT,
		orders: count('orders', 1_000_000),
		products: count('products', 100_000),
		customers: count('customers', 100_000),
		purchaseOrders: count('purchase-orders', 1_000_000),
		seed: count('seed', 2 ** 32 - 1),
		latencyMs: count('latency', 600_000),
	};
}

async function main(): Promise<void> {
	const options = readOptions();
	if (!options) {
		process.stdout.write(HELP);
		return;
	}
	const sandbox = await startSandbox(options).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EADDRINUSE') throw error;
		throw new UsageError(
			`Port ${options.port} is in use by another program; pick another one with --port (0 takes any free one).`,
		);
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => void sandbox.close());
	}
	const { commerceInterface, commerceHq, gCommerce, sellersCommerce, commerceEngine } = sandbox;
	const { supplierId, token, emptySupplier } = commerceInterface;
	process.stdout.write(
		[
			`Sandbox listening on ${sandbox.url} (Ctrl+C stops it)`,
			'',
			'CommerceInterface',
			`  Base URL     ${commerceInterface.baseUrl}`,
			`  Supplier ID  ${supplierId}`,
			`  Token        ${token}`,
			`  Without any orders: supplier ID ${emptySupplier.supplierId}, token ${emptySupplier.token}`,
			'',
			'CommerceHQ',
			`  Store        ${commerceHq.baseUrl}`,
			`  API Key      ${commerceHq.apiKey}`,
			`  API Password ${commerceHq.apiPassword}`,
			'',
			'G-Commerce',
			`  Base URL     ${gCommerce.baseUrl}`,
			`  Email        ${gCommerce.email}`,
			`  API Key      ${gCommerce.apiKey}`,
			`  Read only: ${gCommerce.reader.email}, API key ${gCommerce.reader.apiKey}`,
			'',
			'SellersCommerce',
			`  Base URL     ${sellersCommerce.baseUrl}`,
			`  Access Key   ${sellersCommerce.accessKey}`,
			`  Shared Secret Key ${sellersCommerce.secretKey}`,
			'',
			'Commerce Engine',
			'  Environment  Own Address',
			`  Address      ${commerceEngine.serverUrl}`,
			`  Store ID     ${commerceEngine.storeId}`,
			`  API Key      ${commerceEngine.apiKey}`,
			`  Email        ${commerceEngine.user.email} or phone ${commerceEngine.user.phone}`,
			`  Password     ${commerceEngine.user.password}`,
			'',
		].join('\n'),
	);
}

main().catch((error: Error & { code?: string }) => {
	const isUsage = error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS');
	process.stderr.write(`${isUsage ? error.message : error.stack}\n`);
	process.exitCode = 1;
});
