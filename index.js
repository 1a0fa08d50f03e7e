// n8n loads the nodes and credentials that package.json names; there is nothing else to export.
module.exports = {};
