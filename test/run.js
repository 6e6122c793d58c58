/**
 * Builds, runs Jest, and closes with one line that counts the whole run: 'N passed, N failed'.
 *
 *   node test/run.js                      everything
 *   node test/run.js --kills 50 faults    the fault tests alone, with 50 kills each
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, statfsSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const given = process.argv.slice(2);
const kills = given[0] === '--kills' ? given.splice(0, 2)[1] : '8';

/**
 * What the tests write is thrown away, so it lies in memory where the machine has a few gigabytes for it: every append
 * is flushed by the same calls, and nothing waits for a disk. Elsewhere it lies where temporary files lie.
 */
function roomToWrite() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 4 * 2 ** 30 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

const folder = mkdtempSync(join(roomToWrite(), 'waymark-test-'));
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
  const cache = join(tmpdir(), 'waymark-jest');
  run('npx', ['jest', '--json', `--outputFile=${results}`, `--cacheDirectory=${cache}`, ...given], {
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
