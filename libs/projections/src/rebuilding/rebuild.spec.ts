import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import type { ClockMark } from '@waymark/casework';
import * as fc from 'fast-check';
import { caseOpened, openBench, started, step, stepOf, stopped, type Bench, type Said } from '../log.fixture';
import { projections } from '../projections';
import { contentsOf } from '../views/contentsOf';
import { openViews, openViewsOf } from '../views/openViews';
import { rebuild } from './rebuild';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

const rebuilt = () => rebuild({ store: bench.log.store, viewsFile: bench.file, projections, runner: bench.runner });

const files = () => readdirSync(bench.folder).toSorted();

test('takes over from what is in use, which is not touched before', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  await bench.views.db.updateTable('cases').set({ reference: 'spoilt' }).execute();
  const seen: unknown[] = [];
  const runner = {
    whileHeld: async <Result>(work: () => Promise<Result>) => {
      seen.push((await contentsOf(bench.views))['cases']?.[0]?.['reference']);
      return bench.runner.whileHeld(work);
    },
  };
  const { events, position } = await rebuild({ store: bench.log.store, viewsFile: bench.file, projections, runner });
  seen.push((await contentsOf(bench.views))['cases']?.[0]?.['reference']);
  expect(seen).toEqual(['spoilt', '0000-0000']);
  expect({ events, position }).toEqual({ events: 1, position: '0000000000000001' });
  expect(bench.runner.position()).toBe(position);
});

test('the runner goes on from where the rebuilt ones stand, following or not', async () => {
  bench.runner.follow();
  await bench.log.record(caseOpened('c1', 'north'));
  await rebuilt();
  const { position } = await bench.log.record(step('c1', 'Closed', '2024-03-02'));
  expect(await bench.runner.waitFor(position, 2_000)).toBe(true);
  expect((await contentsOf(bench.views))['instances']).toMatchObject([{ case_id: 'c1', chart: 1 }]);
});

test('leaves one file, and the next to open finds it', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await rebuilt();
  await rebuilt();
  expect(files().filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['views.db.3']);
  const reader = await openViews({ file: bench.file, readOnly: true });
  expect((await contentsOf(reader))['cases']).toHaveLength(1);
  await reader.close();
});

test('what an interrupted one left lying is neither used nor gone on with', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  const before = await contentsOf(bench.views);
  writeFileSync(`${bench.file}.building`, 'half a database');
  const reader = await openViews({ file: bench.file, readOnly: true });
  expect(await contentsOf(reader)).toEqual(before);
  await reader.close();
  await rebuilt();
  expect(await contentsOf(bench.views)).toEqual(before);
  expect(existsSync(`${bench.file}.building`)).toBe(false);
});

test('one that fails leaves the old in use and nothing behind', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  const before = await contentsOf(bench.views);
  const broken = { ...bench.log.store, readAll: () => Promise.reject(new Error('The store is closed.')) };
  const failing = rebuild({ store: broken, viewsFile: bench.file, projections, runner: bench.runner });
  await expect(failing).rejects.toThrow('The store is closed.');
  expect(await contentsOf(bench.views)).toEqual(before);
  expect(existsSync(`${bench.file}.building`)).toBe(false);
});

test('another version of a projection asks for a rebuild, and has it', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  const next = projections.map((one) => (one.name === 'cases' ? { ...one, version: 99 } : one));
  const open = () => openViewsOf({ file: bench.file, readOnly: false }, next);
  await expect(open()).rejects.toThrow(/made by another version \(cases\)/);
  await rebuild({ store: bench.log.store, viewsFile: bench.file, projections: next, runner: null });
  const views = await open();
  expect((await contentsOf(views))['cases']).toHaveLength(1);
  await views.close();
});

describe('whatever is recorded, in whatever portions it is taken in', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-05-${String(number).padStart(2, '0')}`);
  const name = fc.record({
    runsFor: fc.constantFrom('n1', 'n2'),
    basis: fc.constantFrom('notification', 'awareness'),
  });
  const mark: fc.Arbitrary<ClockMark> = fc.oneof(
    fc.tuple(name, day, day).map(([clock, from, due]) => started(from, due, clock)),
    fc.tuple(name, day).map(([clock, on]) => ({ ...stopped(on), ...clock }) as ClockMark),
    fc
      .tuple(name, fc.constantFrom('running again', 'never started'))
      .map(([clock, mark]) => ({ clock: 'rapid-review', ...clock, mark }) as ClockMark),
    name.map((clock): ClockMark => ({ clock: 'rapid-review', ...clock, mark: 'not applicable', because: 'so' })),
  );
  const anyStep: fc.Arbitrary<Said> = fc
    .record({
      caseId: fc.constantFrom('c1', 'c2', 'c3'),
      fact: fc.constantFrom(
        'Referred',
        'ChildAdded',
        'ChildRemoved',
        'IncidentNotified',
        'FactCorrected',
        'StepWithdrawn',
      ),
      clocks: fc.array(mark, { maxLength: 3 }),
      on: day,
      of: fc.integer({ min: 0, max: 9 }),
      child: fc.constantFrom('k1', 'k2'),
      poison: fc.integer({ min: 0, max: 30 }).map((number) => number === 0),
      departures: fc.subarray(['firstReferral', 'awarenessIsDated']),
    })
    .map(({ caseId, fact, clocks, on, of, child, poison, departures }) =>
      step(caseId, fact, on, {
        clocks,
        departures,
        held: { [`particulars.${child}.sex`]: 'given', 'particulars.religion': 'not known' },
        data: {
          children: poison ? 7 : [child],
          child,
          entry: 'incident',
          event: `e${of}`,
          fields: ['particulars'],
          clear: { child },
        },
      }),
    );

  /** Steps of the other workflows of a case: what each course folds, with gaps, repeats and corrections among them. */
  const other: fc.Arbitrary<Said> = fc
    .record({
      caseId: fc.constantFrom('c1', 'c2', 'c3'),
      step: fc.constantFrom(
        ['action', 'Drafted'],
        ['action', 'Agreed'],
        ['action', 'EvidenceSubmitted'],
        ['action', 'EvidenceAccepted'],
        ['action', 'ImpactFound'],
        ['action', 'Closed'],
        ['action', 'Reopened'],
        ['actionPlan', 'PlanOpened'],
        ['actionPlan', 'RecommendationMade'],
        ['practiceReview', 'Initiated'],
        ['practiceReview', 'ProceedingsOpened'],
        ['practiceReview', 'DelayTold'],
        ['practiceReview', 'Published'],
        ['meeting', 'MeetingCalled'],
        ['meeting', 'MeetingHeld'],
        ['case', 'ChallengeRaised'],
        ['case', 'ChallengeAnswered'],
        ['case', 'WorkflowStarted'],
        ['action', 'FactCorrected'],
        ['action', 'StepWithdrawn'],
        ['meeting', 'FactCorrected'],
        ['practiceReview', 'StepWithdrawn'],
        ['case', 'FactCorrected'],
      ),
      on: day,
      due: day,
      instance: fc.constantFrom('i1', 'i2'),
      of: fc.integer({ min: 0, max: 9 }),
      body: fc.constantFrom('council', 'trust'),
      poison: fc.integer({ min: 0, max: 30 }).map((number) => number === 0),
    })
    .map(({ caseId, step: [category, fact], on, due, instance, of, body, poison }) =>
      stepOf(
        category === 'case' ? `case-${caseId}` : `${category}-${caseId}${instance}`,
        fact!,
        on,
        {
          plan: `${caseId}${instance}`,
          kind: 'training',
          agencies: poison ? 7 : [body],
          agency: body,
          due,
          evidence: instance,
          impact: 'evidenced',
          source: 'inspection',
          recommendation: instance,
          origin: 'rapid review',
          proceedings: instance,
          holds: ['publication'],
          recipients: ['panel'],
          reason: 'inquest',
          manner: 'full',
          group: 'executive',
          on: due,
          held: 'online',
          attendance: [{ body, seniority: 'director', decisionAuthority: true, as: 'member' }],
          apologies: [],
          challenge: instance,
          answerBy: due,
          workflow: 'action',
          stream: `action-${caseId}${instance}`,
          event: `e${of}`,
          fields: ['due'],
          clear: { due },
        },
        { case: caseId },
      ),
    );

  test('the read models equal a fresh rebuild, and so they do after resuming', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.oneof(anyStep, other), fc.boolean()), { maxLength: 40 }), async (steps) => {
        const own = await openBench();
        try {
          const ids: string[] = [];
          for (const id of ['c1', 'c2', 'c3']) await own.log.record(caseOpened(id, 'north'));
          for (const [said, thenCatchUp] of steps) {
            const about = String(said.data?.['event']).slice(1);
            const event = ids[Number(about)] ?? 'unknown';
            ids.push((await own.log.record({ ...said, data: { ...said.data, event } })).id);
            if (thenCatchUp) await own.runner.catchUp();
          }
          await own.runner.catchUp();
          const before = await contentsOf(own.views);
          for (const { record } of own.parked.slice()) await own.runner.resume(record);
          expect(await contentsOf(own.views)).toEqual(before);
          await rebuild({ store: own.log.store, viewsFile: own.file, projections, runner: own.runner });
          expect(await contentsOf(own.views)).toEqual(before);
        } finally {
          await own.end();
        }
      }),
      { numRuns: 40 },
    );
  });
});
