const { createHash } = require('node:crypto');

/** Takes a module from the process, which loads it once, instead of from jest, which would load it for each file. */
const code = "module.exports = globalThis[Symbol.for('require of the process')](__filename);";

/** A transformer of jest's. */
module.exports = {
	process: () => ({ code }),
	getCacheKey: (_source, path) => createHash('sha1').update(`${path}\n${code}`).digest('hex'),
};
