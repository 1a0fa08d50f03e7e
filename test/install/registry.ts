import fastify from 'fastify';

/** What a registry tells of a package: its versions, and which of them is the newest. */
interface Packument {
	'dist-tags': Record<string, string>;
	versions: Record<string, unknown>;
}

/** What `npm publish` sends: one version, and its tarball in Base64. */
interface Publication extends Packument {
	_attachments: Record<string, { data: string }>;
}

/** A registry on this computer. */
export interface Registry {
	url: string;
	close(): Promise<void>;
}

/**
 * Starts an npm registry in this process: the three requests by which npm publishes, asks for and fetches
 * packages. It keeps what is published in memory, and takes it from anybody.
 */
export async function startRegistry(port: number): Promise<Registry> {
	const packages = new Map<string, Packument>();
	const tarballs = new Map<string, Buffer>();
	const app = fastify({ bodyLimit: 50 * 1024 * 1024 });

	app.put<{ Params: { name: string }; Body: Publication }>('/:name', async (request, reply) => {
		const { name } = request.params;
		const { _attachments, ...published } = request.body;
		const known = packages.get(name);
		const again = Object.keys(published.versions).find((version) => known?.versions[version]);
		if (again) return await reply.code(409).send({ error: `${again} is published already` });

		packages.set(name, {
			...published,
			'dist-tags': { ...known?.['dist-tags'], ...published['dist-tags'] },
			versions: { ...known?.versions, ...published.versions },
		});
		for (const [file, { data }] of Object.entries(_attachments)) {
			tarballs.set(file, Buffer.from(data, 'base64'));
		}
		return { ok: true };
	});

	app.get<{ Params: { name: string } }>('/:name', async ({ params }, reply) => {
		return packages.get(params.name) ?? (await reply.code(404).send({ error: 'Not found' }));
	});

	app.get<{ Params: { file: string } }>('/:name/-/:file', async ({ params }, reply) => {
		return tarballs.get(params.file) ?? (await reply.code(404).send({ error: 'Not found' }));
	});

	const url = await app.listen({ host: '127.0.0.1', port });
	return { url, close: async () => await app.close() };
}
