/** The sandbox with WooCommerce beside it, on the port in the first argument, until SIGTERM. */
import { startSandbox } from '../../sandbox/server';
import { WooCommercePlatform } from './wooCommerce';

async function main() {
	const sandbox = await startSandbox({
		port: Number(process.argv[2]),
		morePlatforms: [new WooCommercePlatform()],
	});
	process.on('SIGTERM', () => void sandbox.close());
}

void main();
