/** Nest 12 and its friends are ESM only; under Jest they are compiled to CommonJS like our own code. */
const compiled = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'temporal-polyfill',
  'temporal-spec',
  'temporal-utils',
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // Groups of the specifications that are found here one by one; the whole run loads them (test/together).
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/together/'],
  transform: { '^.+\\.(t|j)s$': '@swc/jest' },
  transformIgnorePatterns: [`node_modules/(?!(${compiled.join('|')})/)`],
  // What nothing uses, and what every suite would load anew.
  moduleNameMapper: {
    // Zod's words in fifty languages.
    '^\\.\\./locales/index\\.cjs$': '<rootDir>/node_modules/zod/v4/locales/en.cjs',
    // What cheerio would fetch pages with: half of its loading.
    '^undici$': '<rootDir>/test/nothing.js',
  },
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/longest-first.js',
  maxWorkers: 2,
};
