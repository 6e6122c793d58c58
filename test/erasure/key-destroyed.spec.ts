import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldStream, rapidReview } from '@waymark/casework';
import { everythingIn, openEngine, type Engine } from '@waymark/engine';
import { verifyLog } from '@waymark/ledger';
import { contentsOf, projections, rebuild, timelinessOf, wholeOf } from '@waymark/projections';
import { contentOf, type StepCommand } from '@waymark/recording';

const at = 'fenmoor';
const secret = 'Wren Hollis, found by a neighbour in Larkfield Lane';

const command = (key: string, type: string, data: unknown): StepCommand => ({
  commandId: `00000000-0000-8000-8000-${key.padStart(12, '0')}`,
  by: { person: 'p-unit', partnership: at },
  type,
  data,
  occurredOn: '2026-06-01',
  dateNotKnownBecause: null,
  subjectRevision: null,
  decidedBy: null,
  departures: [],
  causation: null,
});

const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  incidentOn: '2026-05-20',
  incidentKnownOn: '2026-05-26',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: secret,
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
  particulars: [{ child: 'child-1', name: 'Wren Hollis' }],
};

describe("Once a case's key is destroyed", () => {
  const data = mkdtempSync(join(tmpdir(), 'waymark-erasure-'));
  let engine: Engine;
  let erased: { stream: string; case: string };
  let kept: { stream: string; case: string };

  const figures = async () => {
    await engine.runner.catchUp();
    return timelinessOf(engine.views, wholeOf([at]), { partnership: at, asAt: '2026-06-30', hindsight: false });
  };
  const openedContents = async (stream: string) =>
    (await engine.recorder.streams.history(stream)).map((event) => contentOf(event, engine.keys));

  let before: { figures: unknown; rows: unknown; stage: string };

  beforeAll(async () => {
    engine = await openEngine({ data, environment: {}, time: null, notice: () => {} });
    await engine.recorder.record(`partnership-${at}`, command('1', 'PartnershipRegistered', { name: 'Fenmoor' }));
    [erased, kept] = (await Promise.all(
      ['2', '3'].map((key) => engine.recorder.openCase('rapidReview', command(key, 'Referred', referral))),
    )) as unknown as [typeof erased, typeof kept];
    await engine.recorder.record(
      erased.stream,
      command('4', 'ChildAdded', { child: 'child-2', part: 'sibling', why: secret }),
    );
    before = {
      figures: await figures(),
      rows: await contentsOf(engine.views),
      stage: (await engine.recorder.streams.load(erased.stream)).instance.stage,
    };
    engine.keys.destroy(`case:${erased.case}`, '2026-07-01T09:00:00.000Z');
  });

  afterAll(async () => {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('nothing sealed in it can be read, and the other case reads as before', async () => {
    expect(await openedContents(erased.stream)).toEqual([null, null]);
    expect(await openedContents(kept.stream)).toEqual([
      expect.objectContaining({ fact: expect.objectContaining({ account: secret }) as unknown }),
    ]);
  });

  it('its stream still folds', async () => {
    const instance = foldStream(rapidReview, '', await engine.recorder.streams.history(erased.stream));
    expect(instance).toMatchObject({ stage: before.stage, revision: 1 });
    expect(instance.state).toMatchObject({
      children: { 'child-1': { removed: false }, 'child-2': { removed: false } },
    });
  });

  it('timeliness is what it was', async () => {
    expect(await figures()).toEqual(before.figures);
  });

  it('a rebuild makes the same read models', async () => {
    await rebuild({ store: engine.store, viewsFile: engine.folder.views, projections, runner: engine.runner });
    expect(await contentsOf(engine.views)).toEqual(before.rows);
  });

  it('every hash and chain still holds', async () => {
    expect(await verifyLog(everythingIn(engine.store), { onProgress: () => {} })).toMatchObject({ sound: true });
  });

  it('nothing more can be recorded in it', async () => {
    expect(await engine.recorder.record(erased.stream, command('5', 'Closed', {}))).toEqual({ answer: 'erased' });
  });

  it('no file of the data folder holds a word of it, and none ever did in clear', () => {
    const bytes = readdirSync(data).flatMap((file) => (file.endsWith('.sock') ? [] : [readFileSync(join(data, file))]));
    for (const word of ['Wren', 'Hollis', 'Larkfield', 'neighbour']) {
      expect(bytes.some((content) => content.includes(word))).toBe(false);
    }
  });
});
