import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everythingIn, openEngine, type Engine } from '@waymark/engine';
import { commandId, readEvent, verifyLog } from '@waymark/ledger';
import { contentsOf, projections, rebuild } from '@waymark/projections';
import { kills, runAndKill } from './kills';

describe(`A load that is killed ${kills} times with -9`, () => {
  const data = mkdtempSync(join(tmpdir(), 'waymark-load-'));
  const acknowledged = new Map<string, { stream: string; revision: number }>();
  let engine: Engine;
  let keptFolds = 0;

  beforeAll(async () => {
    let next = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const lines = await runAndKill('load-process.js', [data, String(next)], 'ready', 350 + ((kill * 97) % 400));
      for (const line of lines) {
        const [, number, stream, revision] = /^acknowledged (\d+) (\S+) (\d+)$/.exec(line) ?? [];
        if (number !== undefined) acknowledged.set(number, { stream: stream!, revision: Number(revision) });
      }
      // The next process repeats the last few: some were stored without anybody hearing of it.
      next = Math.max(0, Math.max(-1, ...[...acknowledged.keys()].map(Number)) - 40);
    }
    keptFolds = Number(execFileSync(process.execPath, [join(__dirname, 'folds-process.js'), data]));
    engine = await openEngine({ data, environment: {}, time: null, notice: () => {} });
  }, 600_000);

  afterAll(async () => {
    await engine?.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('has acknowledged a good many commands', () => {
    expect(acknowledged.size).toBeGreaterThan(kills * 20);
  });

  it('keeps every acknowledged command, once, where it said', async () => {
    const found = new Map<string, string[]>();
    for await (const events of everythingIn(engine.store)) {
      for (const { text } of events) {
        const { command, stream, revision } = readEvent(text);
        found.set(command.id, [...(found.get(command.id) ?? []), `${stream} ${revision}`]);
      }
    }
    const lost = [...acknowledged].filter(([number, { stream, revision }]) => {
      const places = found.get(commandId('person-load', number)) ?? [];
      return places.length !== 1 || places[0] !== `${stream} ${revision}`;
    });
    expect(lost).toEqual([]);
  });

  it('leaves every chain whole', async () => {
    const { sound, firstBreak } = await verifyLog(everythingIn(engine.store), { onProgress: () => {} });
    expect({ sound, firstBreak }).toEqual({ sound: true, firstBreak: null });
  });

  it('leaves kept folds from which every stream is what it is folded from its beginning', () => {
    expect(keptFolds).toBeGreaterThan(0);
  });

  it('leaves read models that equal a fresh rebuild', async () => {
    await engine.runner.catchUp();
    const before = await contentsOf(engine.views);
    await rebuild({ store: engine.store, viewsFile: engine.folder.views, projections, runner: engine.runner });
    expect(await contentsOf(engine.views)).toEqual(before);
  });
});
