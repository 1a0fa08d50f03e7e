/**
 * The classes of the nodes and credentials, by name:
 * `const { CommerceHq, CommerceHqApi } = require('n8n-nodes-commerce-hub')`.
 *
 * n8n doesn't use this file: it loads what the `n8n` section of package.json lists. The same section is read
 * here, so there is no second list to keep. A class is loaded when it is first used.
 */
const { n8n } = require('./package.json');

for (const file of [...n8n.nodes, ...n8n.credentials]) {
	// n8n's own rule: `dist/nodes/CommerceHq/CommerceHq.node.js` exports the class `CommerceHq`.
	const [name] = file.split('/').pop().split('.');
	Object.defineProperty(exports, name, {
		enumerable: true,
		get: () => require(`./${file}`)[name],
	});
}
