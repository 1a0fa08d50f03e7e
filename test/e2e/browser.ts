import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Browser, chromium, type Locator, type Page, selectors } from 'playwright-core';
import { stopAtEnd } from '../../fixtures/n8n/lifecycle';
import { SetupError } from '../../fixtures/n8n/setupError';
import { folders } from '../../fixtures/n8n/settings';

const screenshots = join(folders.root, 'build', 'screenshots');
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A page in a headless browser, which is closed when the process ends. */
export async function openPage(): Promise<Page> {
	const executablePath = [process.env.CHROMIUM_PATH ?? '', ...usualPlaces].find(existsSync);
	if (!executablePath) {
		throw new SetupError(
			`There is no Chromium in ${usualPlaces.join(', ')}.`,
			'Install one, or name it in the environment variable CHROMIUM_PATH.',
		);
	}
	const browser: Browser = await chromium.launch({
		executablePath,
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
	stopAtEnd({ stop: async () => await browser.close() });
	selectors.setTestIdAttribute('data-test-id');
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
	page.setDefaultTimeout(20_000);
	return page;
}

/** Deletes the pictures of an earlier run. */
export function clearScreenshots(): void {
	rmSync(screenshots, { recursive: true, force: true });
}

/** Saves what the page shows, or a part of it, as `build/screenshots/<name>.png`. */
export async function screenshot(shown: Page | Locator, name: string): Promise<void> {
	// A menu that is still sliding in would be shown half.
	await shown.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
}

/** Does something while the window is so high that nothing in this part of the page has to be scrolled to. */
export async function showingAll(
	page: Page,
	part: Locator,
	act: () => Promise<void>,
): Promise<void> {
	const size = page.viewportSize()!;
	const hidden = await part.evaluate(
		({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
	);
	// A dialog takes four fifths of the window's height.
	await page.setViewportSize({ ...size, height: size.height + Math.ceil(hidden / 0.8) });
	await act();
	await page.setViewportSize(size);
}

/** Does one thing a user does. A failure says which it was, and leaves a screenshot of that moment. */
export async function userStep(page: Page, title: string, act: () => Promise<void>): Promise<void> {
	try {
		await act();
		console.log(`✓ ${title}`);
	} catch (error) {
		console.log(`✗ ${title}`);
		await screenshot(page, 'failed').catch(() => undefined);
		const reason = error instanceof Error ? error.message : String(error);
		throw new SetupError(
			`In the editor this did not work: ${title}`,
			`build/screenshots/failed.png shows the moment. ${page.url()}`,
			stripVTControlCharacters(reason).split('\n').slice(0, 8),
		);
	}
}
