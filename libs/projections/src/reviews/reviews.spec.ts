import { wholeOf } from '../scope';
import type { ClockMark } from '@waymark/casework';
import { caseOpened, openBench, started, stepOf, type Bench } from '../log.fixture';
import { reviewOf, tableForCsv } from '../timeliness/table';
import { timelinessOf } from '../timeliness/timeliness-of';

const scope = wholeOf(['north']);
const stream = 'practiceReview-r1';

const sixMonths = started('2024-01-10', '2024-07-10', {
  clock: 'practice-review',
  runsFor: 'r1',
  basis: 'decision',
});

const published = (on: string): ClockMark => ({
  clock: 'practice-review',
  runsFor: 'r1',
  basis: 'decision',
  mark: 'stopped',
  on,
});

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north', '2024-01-01'));
  const kind = 'local-child-safeguarding-practice-review';
  await bench.log.record(
    stepOf(stream, 'Initiated', '2024-01-10', { kind, origin: 'rapid review', cases: [] }, { clocks: [sixMonths] }),
  );
});
afterEach(() => bench.end());

const say = (fact: string, day: string, data: object = {}, clocks: readonly ClockMark[] = []) =>
  bench.log.record(stepOf(stream, fact, day, { ...data }, { clocks }));

async function on(asAt: string, hindsight = false) {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const found = await timelinessOf(bench.views, scope, { partnership: 'north', asAt, hindsight });
  const [theCase] = found.cases;
  const clock = theCase?.clocks.find((one) => one.clock === 'practice-review');
  return { clock, review: theCase && clock ? reviewOf(theCase, clock) : null, rows: tableForCsv(found), found };
}

test('a review held by proceedings is late with its reason, and never on time', async () => {
  await say('ProceedingsOpened', '2024-02-01', {
    proceedings: 'x',
    kind: 'criminal proceedings',
    holds: ['publication'],
  });
  const running = await on('2024-06-10');
  expect(running.clock?.words).toBe('running, 30 days left');
  expect(running.review?.heldBy).toEqual(['criminal proceedings, holding back publication']);
  const late = await on('2024-08-09');
  expect(late.clock?.words).toBe('missed by 30 days and still open');
  expect(late.found.shares.find(({ clock }) => clock === 'practice-review')?.shares).toMatchObject({
    judged: 1,
    onTime: 0,
  });
  await say('ProceedingsConcluded', '2024-09-01', { proceedings: 'x' });
  await say('Published', '2024-10-08', { manner: 'full', reviewersNamed: true }, [published('2024-10-08')]);
  const after = await on('2024-10-09');
  expect(after.clock?.words).toBe('met late by 90 days');
  expect(after.review).toMatchObject({ heldBy: [], published: 'full' });
  expect(after.review?.wasHeldBy).toEqual([
    expect.stringMatching(/^criminal proceedings, holding back publication, from .* to /),
  ]);
  expect(after.review?.proceedings).toMatchObject([{ since: '2024-02-01', until: '2024-09-01' }]);
});

test('says who was told of the delay and who was not, with the kind of reason', async () => {
  expect((await on('2024-06-10')).review?.notTold).toEqual(['panel', 'secretary-of-state']);
  await say('DelayTold', '2024-06-20', {
    recipients: ['panel'],
    reason: 'criminal proceedings',
    agreedDate: '2024-12-01',
  });
  const once = await on('2024-06-20');
  expect(once.review).toMatchObject({
    told: [{ to: ['panel'], on: '2024-06-20', reason: 'criminal proceedings', agreedDate: '2024-12-01' }],
    notTold: ['secretary-of-state'],
  });
  expect(once.rows[0]?.told).toBe('Child Safeguarding Practice Review Panel on 20 June 2024');
  await say('DelayTold', '2024-06-25', { recipients: ['secretary-of-state'], reason: 'criminal proceedings' });
  expect((await on('2024-06-25')).review?.notTold).toEqual([]);
  expect((await on('2024-06-20')).review?.notTold).toEqual(['secretary-of-state']);
});

test('names the holds and a pause, each once, until it is lifted', async () => {
  await say('ProceedingsOpened', '2024-02-01', { proceedings: 'x', kind: 'inquest', holds: ['report'] });
  await say('HoldPlaced', '2024-02-02', { hold: 'h1', source: 'proceedings', proceedings: 'x' });
  await say('HoldPlaced', '2024-02-03', { hold: 'h2', source: 'pre-election period', nextLook: '2024-05-10' });
  await say('Paused', '2024-02-04', { by: 'police' });
  expect((await on('2024-02-05')).review?.heldBy).toEqual([
    'inquest, holding back report',
    'pre-election period',
    'paused by police',
  ]);
  await say('Resumed', '2024-03-01');
  await say('HoldLifted', '2024-05-10', { hold: 'h2' });
  expect((await on('2024-05-11')).review?.heldBy).toEqual(['inquest, holding back report']);
  expect((await on('2024-02-05', true)).review?.heldBy).toHaveLength(3);
});

test.each([['Discontinued'], ['Reopened'], ['Published'], ['Resumed']])(
  '%s ends a pause, also where the pausing is recorded late',
  async (end) => {
    const data = end === 'Published' ? { manner: 'full' } : {};
    await say('Paused', '2024-02-04', { by: 'police' });
    await say(end, '2024-03-01', data);
    await say('Paused', '2024-02-20', { by: 'coroner' });
    const { review } = await on('2024-03-02');
    expect(review).toMatchObject({ paused: null, heldBy: [] });
    expect(review?.wasHeldBy).toEqual([
      'paused by police, from 4 February 2024 to 20 February 2024',
      'paused by coroner, from 20 February 2024 to 1 March 2024',
    ]);
    await say('Paused', '2024-04-01', { by: 'police' });
    expect((await on('2024-04-02')).review).toMatchObject({
      paused: { by: 'police', since: '2024-04-01', until: null },
    });
  },
);

test.each([
  ['Initiated', { kind: 'local-child-safeguarding-practice-review', origin: 'rapid review', cases: [] }],
  ['Published', { manner: 'full' }],
  ['Reopened', {}],
])('a review is discontinued no longer by a later %s, in whichever order they are recorded', async (fact, data) => {
  await say('Discontinued', '2024-03-01');
  expect((await on('2024-03-02')).review?.discontinuedOn).toBe('2024-03-01');
  await say(fact, '2024-04-01', data);
  expect((await on('2024-04-02')).review?.discontinuedOn).toBeNull();
  await say('Discontinued', '2024-03-10');
  expect((await on('2024-04-02')).review?.discontinuedOn).toBeNull();
  await say('Discontinued', '2024-05-01');
  expect((await on('2024-05-02')).review?.discontinuedOn).toBe('2024-05-01');
});

test('advance copies are missing for those who must have one', async () => {
  await say('AdvanceCopiesSent', '2024-05-01', { recipients: ['panel', 'ofsted'] });
  expect((await on('2024-05-02')).review).toMatchObject({
    copies: [{ to: ['panel', 'ofsted'], on: '2024-05-01' }],
    copiesMissing: ['secretary-of-state'],
  });
});

test('a report that is public is available, and taken down too soon is said', async () => {
  const availability = { clock: 'public-availability', runsFor: 'r1', basis: 'publication' } as const;
  await say('Published', '2024-05-01', { manner: 'full' }, [
    published('2024-05-01'),
    started('2024-05-01', '2025-05-01', availability),
  ]);
  const wordsOn = async (day: string) =>
    (await on(day)).rows.find(({ clock }) => clock === 'public-availability')?.words;
  expect(await wordsOn('2024-05-02')).toBe('available, 364 days left');
  expect(await wordsOn('2025-05-01')).toBe('available for its full time');
  await say('TakenDown', '2025-04-01', { reason: 'mistake found' }, [
    { ...availability, mark: 'stopped', on: '2025-04-01' },
  ]);
  expect(await wordsOn('2025-04-02')).toBe('taken down 30 days too soon');
});

test('a correction of who was told takes the place of what was said', async () => {
  const { id } = await say('DelayTold', '2024-06-20', { recipients: ['panel'], reason: 'other' });
  await say('FactCorrected', '2024-07-01', {
    event: id,
    schema: 1,
    fields: ['recipients'],
    clear: { recipients: ['panel', 'secretary-of-state'] },
  });
  expect((await on('2024-06-30')).review?.notTold).toEqual(['secretary-of-state']);
  expect((await on('2024-07-01')).review?.notTold).toEqual([]);
});

test('a review without a deadline of the statute is listed with its case, and nobody is to be told of it or sent a copy', async () => {
  await bench.log.record(caseOpened('c2', 'north', '2024-01-01'));
  await bench.log.record(
    stepOf(
      'practiceReview-r2',
      'Initiated',
      '2024-02-10',
      { kind: 'audit', origin: 'several cases', cases: [] },
      { case: 'c2' },
    ),
  );
  const { found } = await on('2024-03-01');
  expect(found.cases[1]).toMatchObject({
    caseId: 'c2',
    clocks: [],
    reviews: [{ review: 'r2', kind: 'audit', notTold: [], copiesMissing: [] }],
  });
});

const lcspr = 'local-child-safeguarding-practice-review';

/** What happened on two days of its own, and what stands of it: what happened last. */
const twice: [string, [string, object], [string, object], object][] = [
  [
    'its kind',
    ['KindChanged', { kind: 'audit' }],
    ['KindChanged', { kind: 'local-learning-review' }],
    { kind: 'local-learning-review' },
  ],
  [
    'the decision on publication',
    ['PublicationDecided', { manner: 'deferred' }],
    ['PublicationDecided', { manner: 'full' }],
    { decided: 'full' },
  ],
  [
    'the manner of publication',
    ['Published', { manner: 'improvements-only' }],
    ['Published', { manner: 'full' }],
    { published: 'full' },
  ],
  [
    'the look at a hold',
    ['HoldLookedAt', { hold: 'h1', nextLook: '2024-04-10' }],
    ['HoldLookedAt', { hold: 'h1', nextLook: '2024-06-10' }],
    { holds: [{ hold: 'h1', nextLook: '2024-06-10', until: null }] },
  ],
  [
    'the look at proceedings',
    ['ProceedingsLookedAt', { proceedings: 'x', holds: ['report'], nextLook: '2024-04-10' }],
    ['ProceedingsLookedAt', { proceedings: 'x', holds: ['publication'], nextLook: '2024-06-10' }],
    { heldBy: ['inquest, holding back publication', 'injunction'] },
  ],
  [
    'a hold once it was lifted',
    ['HoldLookedAt', { hold: 'h1', nextLook: '2024-04-10' }],
    ['HoldLifted', { hold: 'h1' }],
    { holds: [{ hold: 'h1', nextLook: null, until: '2024-04-01' }] },
  ],
  [
    'a further initiating, which moves nothing',
    ['Initiated', { kind: lcspr, origin: 'rapid review', cases: [] }],
    ['Initiated', { kind: 'audit', origin: 'several cases', cases: [] }],
    { kind: lcspr, origin: 'rapid review', initiatedOn: '2024-01-10' },
  ],
];

test.each(twice)('%s stands as it happened last, whatever is recorded last', async (_, earlier, later, stands) => {
  await say('HoldPlaced', '2024-01-15', { hold: 'h1', source: 'injunction' });
  await say('ProceedingsOpened', '2024-01-15', { proceedings: 'x', kind: 'inquest', holds: ['report', 'publication'] });
  await say(later[0], '2024-04-01', later[1]);
  await say(earlier[0], '2024-03-01', earlier[1]);
  expect((await on('2024-04-02', true)).found.cases[0]?.reviews[0]).toMatchObject(stands);
});

test('initiated anew once the decision that opened it was taken back, it was initiated on that day', async () => {
  await say('OriginWithdrawn', '2024-02-01');
  await say('Initiated', '2024-03-01', { kind: lcspr, origin: 'rapid review', cases: [] });
  expect((await on('2024-03-02')).review).toMatchObject({ initiatedOn: '2024-03-01' });
});

test('advance copies end with publication, also where its own step says nothing of them', async () => {
  const copies = started('2024-05-01', '2024-04-22', {
    clock: 'advance-copies',
    runsFor: 'r1',
    basis: 'publication',
  });
  await say('PublicationPlanned', '2024-04-01', { publishOn: '2024-05-01' }, [copies]);
  const copiesOn = async (day: string, hindsight = false) => {
    const { cases, shares } = (await on(day, hindsight)).found;
    const clock = cases[0]?.clocks.find((one) => one.clock === 'advance-copies');
    return { clock, share: shares.find((one) => one.clock === 'advance-copies')?.shares };
  };
  await say('Published', '2024-05-02', { manner: 'full', reviewersNamed: true }, [published('2024-05-02')]);
  expect((await copiesOn('2024-05-01')).clock?.words).toBe('missed by 7 working days and still open');
  const { clock, share } = await copiesOn('2024-06-03');
  expect(clock).toMatchObject({
    stopped: null,
    standing: { state: 'missed', because: 'not recorded as sent before publication' },
  });
  expect(share).toMatchObject({ judged: 1, onTime: 0 });
  expect((await copiesOn('2024-05-01', true)).clock?.words).toBe('missed by 7 working days and still open');
});
