import { startSandbox } from '../sandbox/server';
import { inferSchema } from '../scripts/inferSchema';
import { outputOf, SANDBOX_SETTINGS } from '../scripts/outputs';
import { operationsOf, platforms } from '../scripts/platforms';
void (async () => {
	const s = await startSandbox(SANDBOX_SETTINGS);
	const entry = platforms.find((one) => one.folder === 'CommerceEngine')!;
	for (const { name } of operationsOf(entry.platform)) {
		if (process.argv[2] && !name.startsWith(process.argv[2])) continue;
		const t = Date.now();
		try {
			const items = await outputOf(entry, name, s);
			const hidden: string[] = [];
			const look = (schema: any, path: string) => {
				const [first] = [schema.type].flat();
				if (typeof first !== 'string' || first === 'null') hidden.push(path);
				for (const [key, child] of Object.entries(schema.properties ?? {})) look(child, `${path}.${key}`);
				if (schema.items) look(schema.items, `${path}[0]`);
				else if (first === 'array') hidden.push(`${path} (empty list)`);
			};
			const schema = inferSchema(items, entry.emptyTypes);
			look(schema, '');
			const empty: string[] = [];
			console.log('ok', name, items.length, Date.now() - t, 'ms', hidden.join(' '), Object.keys(schema.properties ?? {}).length, empty.join());
			if (process.argv[3]) console.log(JSON.stringify(schema));
		} catch (e) { console.log('FAILED', name, (e as Error).message); }
	}
	await s.close();
})();
