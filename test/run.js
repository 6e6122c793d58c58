/**
 * Builds, runs Jest, and closes with one line that counts the whole run: 'N passed, N failed'.
 *
 *   node test/run.js                      everything
 *   node test/run.js --kills 50 faults    the fault tests alone, with 50 kills each
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const given = process.argv.slice(2);
const kills = given[0] === '--kills' ? given.splice(0, 2)[1] : '8';
const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
const results = join(folder, 'results.json');

const run = (command, args, environment) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } }).status ?? 1;

const finish = (passed, failed) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
};

if (run('npm', ['run', '--silent', 'build'], {}) !== 0) {
  finish(0, 1);
} else {
  // An awkward time zone shows whether anything leans on the machine's own.
  run('npx', ['jest', '--json', `--outputFile=${results}`, ...given], {
    WAYMARK_TEST_KILLS: kills,
    TZ: 'Pacific/Auckland',
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    finish(numPassedTests, numFailedTests + numRuntimeErrorTestSuites);
  } catch {
    finish(0, 1);
  }
}
