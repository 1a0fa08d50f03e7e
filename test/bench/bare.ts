import type { BenchPlatform } from './platform';

/**
 * Reads all orders with some pages in flight, as a developer would by hand: no retries, no checks, no
 * items. Measured against. Gives how many there were.
 */
export async function readOrders(
	{ readPage }: BenchPlatform,
	url: string,
	inFlight: number,
): Promise<number> {
	const first = await readPage(url, 1);
	const pages: unknown[][] = [first.rows];
	let next = 2;
	const worker = async () => {
		while (next <= first.pages) {
			const number = next++;
			pages[number - 1] = (await readPage(url, number)).rows;
		}
	};
	await Promise.all(Array.from({ length: inFlight }, worker));
	return pages.flat().length;
}
