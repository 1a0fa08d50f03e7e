import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { N8nApi } from './api';
import { nodePackage } from './nodePackage';

/**
 * Lists the package under Settings > Community nodes. n8n loads what lies in its folder without
 * this; but the list comes from its database, and only a download from the npm registry writes it.
 */
export async function listAsInstalled(api: N8nApi, runFolder: string): Promise<void> {
	const { name: packageName, version } = nodePackage;
	const all = await api.nodeTypes(packageName);
	const names = new Set(all.map(({ name }) => name));
	// n8n derives a tool for AI agents from each node; its list has only the nodes themselves.
	const nodes = all.filter(
		({ name }) => !names.has(name.replace(/Tool$/, '')) || !name.endsWith('Tool'),
	);

	const database = new DatabaseSync(join(runFolder, '.n8n', 'database.sqlite'), { timeout: 5000 });
	try {
		database.exec('BEGIN IMMEDIATE');
		database.prepare('DELETE FROM installed_nodes WHERE package = ?').run(packageName);
		database
			.prepare(
				`INSERT INTO installed_packages (packageName, installedVersion) VALUES (?, ?)
				ON CONFLICT (packageName) DO UPDATE SET installedVersion = excluded.installedVersion`,
			)
			.run(packageName, version);
		const insert = database.prepare(
			'INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)',
		);
		for (const node of nodes) {
			const latest = Math.max(...[node.version].flat());
			insert.run(node.displayName, node.name, latest, packageName);
		}
		database.exec('COMMIT');
	} finally {
		database.close();
	}
}
