/** Builds the read models of a data folder anew, over and over, until it is killed. Prints a line before each. */
const { writeSync } = require('node:fs');
const { openEngine, rebuildViews } = require('../../dist/libs/engine/src');

async function main() {
  const engine = await openEngine({ data: process.argv[2], environment: process.env, time: null, notice: () => {} });
  for (;;) {
    writeSync(1, 'rebuilding\n');
    await rebuildViews(engine);
  }
}

main().catch((failure) => {
  process.stderr.write(`${failure.stack}\n`);
  process.exit(1);
});
