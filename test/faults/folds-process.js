/**
 * Says how many streams have a kept fold in a data folder, and fails where one is not what the stream is folded from its
 * beginning. It runs the built code, as those do that kept them: for any other code they are thrown away.
 *
 *   node folds-process.js DATA
 */
const assert = require('node:assert');
const Database = require('better-sqlite3');
const { openEngine } = require('../../dist/libs/engine/src');
const { noKeptFolds, openStreams } = require('../../dist/libs/recording/src');

const plain = (instance) => ({
  ...instance,
  subjects: new Map(instance.subjects),
  commands: new Map(instance.commands),
});

async function main() {
  const engine = await openEngine({ data: process.argv[2], environment: {}, time: null, notice: () => {} });
  const kept = new Database(engine.folder.folds, { readonly: true });
  const streams = kept.prepare('SELECT stream FROM folds').pluck().all();
  kept.close();
  const fromTheBeginning = openStreams(engine.store, 0, noKeptFolds);
  for (const stream of streams) {
    const { instance } = await engine.recorder.streams.load(stream);
    assert.deepStrictEqual(plain(instance), plain((await fromTheBeginning.load(stream)).instance));
  }
  process.stdout.write(String(streams.length));
  await engine.close();
}

main().catch((failure) => {
  process.stderr.write(`${failure.stack}\n`);
  process.exit(1);
});
