import type { FastifyInstance } from 'fastify';
import { type Fault, faultsSchema } from './faults';
import type { Platform } from './platform';
import { type SettingsChanges, settingsSchema } from './settings';
import type { Shared } from './traffic';

/**
 * Adds the routes below `/__sandbox/`: reset, faults, recorded requests, and each platform's own
 * look into its state. They belong to no platform: no recording, no delay, no faults.
 *
 * @param reset restores everything to how the sandbox started, with these settings changed
 */
export function addControl(
	app: FastifyInstance,
	shared: Shared,
	platforms: Platform[],
	reset: (changes: SettingsChanges) => void,
): void {
	// HTTP clients put some content type even on an empty body; a body that is no JSON fails its schema.
	app.addContentTypeParser(
		'*',
		{ parseAs: 'string' },
		async (_request: unknown, body: unknown) => body || undefined,
	);

	app.post<{ Body: SettingsChanges }>(
		'/reset',
		{
			schema: { body: settingsSchema },
			preValidation: async (request) => {
				request.body ??= {};
			},
		},
		async ({ body }) => {
			reset(body);
			return shared.settings;
		},
	);

	app.post<{ Body: Fault[] }>(
		'/faults',
		{ schema: { body: faultsSchema } },
		async ({ body }, reply) => {
			try {
				shared.faults.add(body);
			} catch (error) {
				return await reply.code(400).send({ message: (error as Error).message });
			}
			return { faults: shared.faults.count() };
		},
	);
	app.delete('/faults', async () => {
		shared.faults.clear();
		return { faults: 0 };
	});

	app.get('/requests', async () => shared.recorder.list());
	app.delete('/requests', async () => {
		shared.recorder.clear();
		return { requests: 0 };
	});

	for (const platform of platforms) {
		app.register(async (part) => platform.control(part), { prefix: `/${platform.name}` });
	}
}
