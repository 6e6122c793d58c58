/** Where a run of the tests writes what is thrown away, and that it is thrown away however the run ends. */
const { mkdtempSync, readdirSync, rmSync, statfsSync } = require('node:fs');
const { spawn } = require('node:child_process');
const { constants, tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * What the tests write lies in memory where the machine has a few gigabytes for it: every append is flushed by the same
 * calls, and nothing waits for a disk. Elsewhere it lies where temporary files lie.
 */
function roomToWrite() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 4 * 2 ** 30 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

const named = /^waymark-test-(\d+)-/;

/** A folder of this process, named by its id, so that a later run knows whether anybody still writes there. */
const folderIn = (room) => mkdtempSync(join(room, `waymark-test-${process.pid}-`));

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // It lives, and is somebody else's.
    return failure.code === 'EPERM';
  }
}

/** Removes what runs left behind that were killed outright; gives how many folders that were. */
function removeStale(room) {
  const stale = readdirSync(room).filter((name) => {
    const [, pid] = named.exec(name) ?? [];
    return pid !== undefined && !isAlive(Number(pid));
  });
  for (const name of stale) rmSync(join(room, name), { recursive: true, force: true });
  return stale.length;
}

let child = null;

/** Gives the status with which the command ended. It and all that it began stand in a group of their own. */
const run = (command, args, environment) =>
  new Promise((resolve) => {
    child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...environment }, detached: true });
    child.on('error', () => resolve(1));
    child.on('close', (status) => {
      child = null;
      resolve(status ?? 1);
    });
  });

/** Told to end, it ends what it began, removes the folder, and ends as whoever told it expects. */
function removeWhenToldToEnd(folder) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      try {
        if (child !== null) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      process.exit(128 + constants.signals[signal]);
    });
  }
}

module.exports = { folderIn, removeStale, removeWhenToldToEnd, roomToWrite, run };
