import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '@waymark/engine';
import { contentsOf, projections, rebuild } from '@waymark/projections';
import { kills, runAndKill } from './kills';

describe(`A rebuild that is killed ${kills} times with -9`, () => {
  const data = mkdtempSync(join(tmpdir(), 'waymark-rebuild-'));

  beforeAll(async () => {
    await runAndKill('load-process.js', [data, '0'], 'ready', 1_500);
  }, 60_000);

  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('leaves the read models in use, whole, each time, and a later rebuild makes the same', async () => {
    const looked = async () => {
      const engine = await openEngine({ data, environment: {}, time: null, notice: () => {} });
      try {
        return await contentsOf(engine.views);
      } finally {
        await engine.close();
      }
    };
    const before = await looked();
    for (let kill = 0; kill < kills; kill += 1) {
      await runAndKill('rebuild-process.js', [data], 'rebuilding', 5 + ((kill * 61) % 300));
      expect(await looked()).toEqual(before);
    }
    const engine = await openEngine({ data, environment: {}, time: null, notice: () => {} });
    await rebuild({ store: engine.store, viewsFile: engine.folder.views, projections, runner: engine.runner });
    const after = await contentsOf(engine.views);
    await engine.close();
    expect(after).toEqual(before);
  }, 600_000);
});
