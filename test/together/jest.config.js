const { readdirSync } = require('node:fs');
const each = require('../../jest.config');
const groups = require('./groups.json');

/** What a specification here loads; a group that none loads yet is still run file by file. */
const loaded = readdirSync(__dirname)
  .filter((file) => file.endsWith('.spec.ts'))
  .flatMap((file) => groups[file.replace('.spec.ts', '')]);

/** The whole run: what stands in a group is loaded with it, and everything else by itself. */
module.exports = {
  ...each,
  rootDir: '../..',
  testPathIgnorePatterns: ['/node_modules/', ...loaded.map((folder) => `<rootDir>/${folder}/`)],
};
