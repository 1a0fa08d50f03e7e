const { dest, src } = require('gulp');

/** Copies what tsc leaves behind: icons, the codex files beside the nodes, and the output schemas. */
function build() {
	return src(
		[
			'nodes/**/*.svg',
			'nodes/**/*.node.json',
			'nodes/**/__schema__/**/*.json',
			'credentials/**/*.svg',
		],
		{ base: '.', encoding: false },
	).pipe(dest('dist'));
}

exports.build = build;
