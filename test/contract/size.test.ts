import { platforms } from '../../fixtures/platforms';

/** The most that the editor is to take in for a node, in bytes. */
const MOST_BYTES = 600_000;

// The editor gets the descriptions of all nodes before it shows anything, and goes through one with each keystroke.
test.each(platforms)('the description of $platform.name stays small', ({ node }) => {
	expect(Buffer.byteLength(JSON.stringify(node.description))).toBeLessThan(MOST_BYTES);
});
