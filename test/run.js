/**
 * Builds, runs Jest, and closes with one line that counts the whole run: 'N passed, N failed'.
 *
 *   node test/run.js                      everything
 *   node test/run.js --kills 50 faults    the fault tests alone, with 50 kills each
 */
const { readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { folderIn, removeStale, removeWhenToldToEnd, roomToWrite, run } = require('./thrown-away');

const given = process.argv.slice(2);
const kills = given[0] === '--kills' ? given.splice(0, 2)[1] : '8';

const room = roomToWrite();
removeStale(room);
const folder = folderIn(room);
removeWhenToldToEnd(folder);
const results = join(folder, 'results.json');

const finish = (passed, failed) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
};

async function runAll() {
  if ((await run('npm', ['run', '--silent', 'build'], {})) !== 0) return finish(0, 1);
  // An awkward time zone shows whether anything leans on the machine's own.
  const cache = join(tmpdir(), 'waymark-jest');
  // The whole run loads together what loads the same modules; what is asked for is loaded by itself.
  const config = given.length === 0 ? 'test/together/jest.config.js' : 'jest.config.js';
  const options = ['--config', config, '--json', `--outputFile=${results}`, `--cacheDirectory=${cache}`];
  await run('npx', ['jest', ...options, ...given], {
    WAYMARK_TEST_KILLS: kills,
    TMPDIR: folder,
    TZ: 'Pacific/Auckland',
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    finish(numPassedTests, numFailedTests + numRuntimeErrorTestSuites);
  } catch {
    finish(0, 1);
  }
}

void runAll();
