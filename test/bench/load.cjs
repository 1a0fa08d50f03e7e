// Run as a process of its own, without a compiler: loads one built node as n8n does, whose own library
// is there already, and prints the time that took and how big its description is.
require('n8n-workflow');

const start = performance.now();
const [NodeType] = Object.values(require(process.argv[2]));
const { description } = new NodeType();
const ms = performance.now() - start;
const bytes = Buffer.byteLength(JSON.stringify(description));
process.stdout.write(JSON.stringify({ name: description.displayName, ms, bytes }));
