import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '@waymark/engine';
import { timelinessOf, wholeOf } from '@waymark/projections';
import { calendarStream, type StepCommand } from '@waymark/recording';

const at = 'fenmoor';

describe('A bank holiday that is proclaimed while a rapid review runs', () => {
  const data = mkdtempSync(join(tmpdir(), 'waymark-watch-'));
  let now = '2026-06-01T09:00:00.000Z';
  let engine: Engine;
  let stream: string;
  let commands = 0;

  const record = async (to: string, type: string, body: unknown, more: Partial<StepCommand> = {}) => {
    const outcome = await engine.recorder.record(to, {
      commandId: `00000000-0000-8000-8000-${String(commands++).padStart(12, '0')}`,
      by: { person: 'p-unit', partnership: at },
      type,
      data: body,
      occurredOn: now.slice(0, 10),
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
      ...more,
    });
    expect(outcome).toMatchObject({ answer: 'recorded' });
  };
  const rapidReviewOn = async (asAt: string) => {
    await engine.runner.catchUp();
    const { cases } = await timelinessOf(engine.views, wholeOf([at]), { partnership: at, asAt, hindsight: false });
    return cases[0]?.clocks.find(({ clock }) => clock === 'rapid-review');
  };
  const look = async (instant: string) => {
    now = instant;
    await engine.runner.catchUp();
    return engine.watch.look();
  };

  beforeAll(async () => {
    engine = await openEngine({ data, environment: {}, time: () => ({ now: () => now }), notice: () => {} });
    await record(`partnership-${at}`, 'PartnershipRegistered', { name: 'Fenmoor' });
    const opened = await engine.recorder.openCase('rapidReview', {
      commandId: '10000000-0000-8000-8000-000000000000',
      by: { person: 'p-unit', partnership: at },
      type: 'Referred',
      data: {
        entry: 'incident',
        children: ['child-1'],
        parts: { 'child-1': 'harmed' },
        incidentOn: '2026-05-20',
        incidentKnownOn: '2026-05-28',
        fiveDaysRunFrom: 'incident',
        referredBy: 'A health visitor',
        account: 'An invented account.',
        nature: 'serious-harm',
        abuseOrNeglect: 'suspected',
      },
      occurredOn: '2026-05-28',
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    stream = (opened as { stream: string }).stream;
    await record(
      stream,
      'IncidentNotified',
      { notification: 'n-1', category: 'serious harm' },
      { departures: [{ rule: 'everyBodyWouldNotify', reason: 'The authority has the duty.' }] },
    );
  });
  afterAll(async () => {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('is counted without it at first', async () => {
    expect(await rapidReviewOn('2026-06-01')).toMatchObject({ due: '2026-06-22', moved: false });
  });

  it('moves the deadline, once, however often the watch looks', async () => {
    now = '2026-06-08T10:00:00.000Z';
    await record(calendarStream, 'HolidayProclaimed', { date: '2026-06-15', title: 'A day of thanks' });
    expect(await look('2026-06-08T10:00:01.000Z')).toBeGreaterThan(0);
    expect(await look('2026-06-08T10:00:02.000Z')).toBe(0);
    expect(await look('2026-06-09T09:00:00.000Z')).toBe(0);
    expect(await rapidReviewOn('2026-06-09')).toMatchObject({ due: '2026-06-23', moved: true });
  });

  it('keeps what was shown before it was known', async () => {
    expect(await rapidReviewOn('2026-06-07')).toMatchObject({ due: '2026-06-22', moved: false });
  });

  it('moves it back when the holiday is withdrawn', async () => {
    now = '2026-06-10T10:00:00.000Z';
    await record(calendarStream, 'HolidayWithdrawn', { date: '2026-06-15' }, { subjectRevision: 0 });
    await look('2026-06-10T10:00:01.000Z');
    expect(await rapidReviewOn('2026-06-10')).toMatchObject({ due: '2026-06-22' });
    expect(await rapidReviewOn('2026-06-09')).toMatchObject({ due: '2026-06-23' });
  });

  it('counts a correction of the start anew, and what was moved before counts for nothing', async () => {
    now = '2026-06-11T10:00:00.000Z';
    const notified = (await engine.recorder.streams.history(stream))[1]!;
    await record(
      stream,
      'FactCorrected',
      { event: notified.id, values: {}, occurredOn: '2026-05-29', reason: 'It was sent on the Friday.' },
      { subjectRevision: 1 },
    );
    expect(await rapidReviewOn('2026-06-11')).toMatchObject({ started: '2026-05-29', due: '2026-06-19' });
    expect(await rapidReviewOn('2026-06-10')).toMatchObject({ started: '2026-06-01', due: '2026-06-22' });
    expect(await look('2026-06-11T10:00:01.000Z')).toBe(0);
  });
});
