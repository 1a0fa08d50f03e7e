import { UserError, deepCopy } from 'n8n-workflow';

/** A module as another file of the same process gets it. */
function loadedAgain(name: string): unknown {
	let again: unknown;
	jest.isolateModules(() => {
		again = jest.requireActual(name);
	});
	return again;
}

test.each(['n8n-core', 'n8n-workflow', 'fastify'])('%s is loaded once', (name) => {
	expect(loadedAgain(name)).toBe(jest.requireActual(name));
});

// n8n's engine changes the defaults of its axios: requests of the tests' own must not get them.
test.each(['../../../nodes/shared', 'axios'])(
	'%s is loaded for each file, with its state',
	(name) => {
		expect(loadedAgain(name)).not.toBe(jest.requireActual(name));
	},
);

test('n8n and tests have the same built-in classes', () => {
	expect(new UserError('message')).toBeInstanceOf(Error);
	expect(deepCopy({ a: [] }).constructor).toBe(Object);
});
