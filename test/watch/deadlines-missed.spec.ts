import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';
import type { StepCommand } from '@waymark/recording';

const at = 'fenmoor';

const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  incidentOn: '2026-05-20',
  incidentKnownOn: '2026-06-01',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: 'An invented account.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
};

describe('The deadline watch', () => {
  let data: string;
  let now: string;
  let engine: Engine;
  let caseId: string;
  let stream: string;
  let commands = 0;

  const commandFor = (type: string, body: unknown, occurredOn: string): StepCommand => ({
    commandId: derivedId('command', String(commands++)),
    by: { person: 'p-unit', partnership: at },
    type,
    data: body,
    occurredOn,
    dateNotKnownBecause: null,
    subjectRevision: null,
    decidedBy: null,
    departures: [],
    causation: null,
  });
  const record = async (to: string, type: string, body: unknown, occurredOn = now.slice(0, 10)) => {
    let command = commandFor(type, body, occurredOn);
    for (;;) {
      const outcome = await engine.recorder.record(to, command);
      if (outcome.answer === 'changed meanwhile') command = { ...command, subjectRevision: outcome.revision };
      else if (outcome.answer === 'objections')
        command = {
          ...command,
          departures: outcome.objections.map(({ rule }) => ({ rule, reason: 'As it happened.' })),
        };
      else if (outcome.answer === 'recorded') return outcome.event!;
      else throw new Error(JSON.stringify(outcome));
    }
  };
  const look = (day: string) => {
    now = `${day}T09:00:00.000Z`;
    return engine.watch.look();
  };
  const found = async () =>
    (await engine.recorder.streams.history(`clock-${caseId}`)).map(({ type, data: said, occurredOn }) => [
      type.slice('clock.Deadline'.length),
      said['clock'],
      said['due'],
      occurredOn,
      ...(said['because'] === undefined ? [] : [said['because']]),
    ]);

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'waymark-watch-'));
    now = '2026-06-01T09:00:00.000Z';
    engine = await openEngine({ data, environment: {}, time: () => ({ now: () => now }), notice: () => {} });
    await record(`partnership-${at}`, 'PartnershipRegistered', { name: 'Fenmoor' });
    const opened = await engine.recorder.openCase('rapidReview', commandFor('Referred', referral, '2026-06-01'));
    ({ case: caseId, stream } = opened as { case: string; stream: string });
  });
  afterEach(async () => {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('says once that a deadline approaches and once that it is missed, however often it looks', async () => {
    expect(await look('2026-06-03')).toBe(0);
    expect(await look('2026-06-04')).toBe(1);
    expect(await look('2026-06-05')).toBe(0);
    expect(await look('2026-06-08')).toBe(0);
    expect(await look('2026-06-09')).toBe(1);
    expect(await look('2026-06-10')).toBe(0);
    expect(await found()).toEqual([
      ['Approaching', 'notification', '2026-06-08', '2026-06-04'],
      ['Missed', 'notification', '2026-06-08', '2026-06-09'],
    ]);
  });

  it('finds the same after days of standstill, dated to the days on which it was so', async () => {
    expect(await look('2026-06-19')).toBe(2);
    expect(await look('2026-06-19')).toBe(0);
    expect(await found()).toEqual([
      ['Approaching', 'notification', '2026-06-08', '2026-06-04'],
      ['Missed', 'notification', '2026-06-08', '2026-06-09'],
    ]);
  });

  it('finds after days of standstill what was met late in the meantime, once', async () => {
    now = '2026-06-12T09:00:00.000Z';
    const notified = { notification: 'n-1', category: 'serious harm' };
    const sent = await record(stream, 'IncidentNotified', notified, '2026-06-11');
    const missed = ['Missed', 'notification', '2026-06-08', '2026-06-09'];
    expect(await look('2026-06-12')).toBe(1);
    expect(await look('2026-06-12')).toBe(0);
    expect(await found()).toEqual([missed]);
    const corrected = (occurredOn: string) =>
      record(stream, 'FactCorrected', { event: sent, values: {}, occurredOn, reason: 'The e-mail says so.' });
    await corrected('2026-06-08');
    await look('2026-06-13');
    await corrected('2026-06-10');
    await look('2026-06-13');
    expect((await found()).slice(1)).toEqual([
      ['NoLongerMissed', 'notification', '2026-06-08', '2026-06-13', 'it had been met'],
      missed,
    ]);
  });

  it('says nothing of what was met in time', async () => {
    now = '2026-06-12T09:00:00.000Z';
    await record(stream, 'IncidentNotified', { notification: 'n-1', category: 'serious harm' }, '2026-06-08');
    expect(await look('2026-06-12')).toBe(0);
  });

  it('looks at every other case where one cannot be read', async () => {
    const unreadable = { id: derivedId('unreadable'), type: 'clock.DeadlineMissed', text: '{' };
    await engine.store.append(`clock-${caseId}`, 'no stream', [unreadable]);
    // Some come before it in the order in which the watch looks, and some after.
    const others: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const opened = await engine.recorder.openCase('rapidReview', commandFor('Referred', referral, '2026-06-01'));
      others.push((opened as { case: string }).case);
    }
    await expect(look('2026-06-10')).rejects.toThrow('not an event of the ledger');
    for (const other of others) {
      const events = await engine.recorder.streams.history(`clock-${other}`);
      expect(events.map(({ type }) => type)).toEqual(['clock.DeadlineApproaching', 'clock.DeadlineMissed']);
    }
  });

  it('takes back what was missed where it had been met in time, and misses it again where that is withdrawn', async () => {
    await look('2026-06-10');
    const sent = await record(
      stream,
      'IncidentNotified',
      { notification: 'n-1', category: 'serious harm' },
      '2026-06-05',
    );
    await look('2026-06-11');
    await look('2026-06-11');
    expect((await found()).slice(2)).toEqual([
      ['NoLongerMissed', 'notification', '2026-06-08', '2026-06-11', 'it had been met'],
    ]);
    await record(stream, 'StepWithdrawn', { event: sent, reason: 'That was another incident.' });
    await look('2026-06-12');
    expect((await found()).slice(3)).toEqual([['Missed', 'notification', '2026-06-08', '2026-06-09']]);
  });

  it('keeps as missed what was met late', async () => {
    await look('2026-06-10');
    await record(stream, 'IncidentNotified', { notification: 'n-1', category: 'serious harm' }, '2026-06-09');
    await look('2026-06-11');
    expect(await found()).toHaveLength(2);
  });

  it('takes back what was missed where the due date moves, and where the deadline does not apply', async () => {
    await look('2026-06-10');
    const [referred] = await engine.recorder.streams.history(stream);
    await record(stream, 'FactCorrected', {
      event: referred!.id,
      values: { incidentKnownOn: '2026-06-04' },
      reason: 'The call came on the Thursday.',
    });
    await look('2026-06-10');
    expect((await found()).slice(2)).toEqual([
      ['Approaching', 'notification', '2026-06-11', '2026-06-09'],
      ['NoLongerMissed', 'notification', '2026-06-08', '2026-06-10', 'the deadline moved'],
    ]);
    await look('2026-06-15');
    await record(stream, 'ReferralPassedOn', { area: 'Northmoor', why: 'The child lives there.' });
    await look('2026-06-15');
    expect((await found()).slice(4)).toEqual([
      ['Missed', 'notification', '2026-06-11', '2026-06-12'],
      ['NoLongerMissed', 'notification', '2026-06-11', '2026-06-15', 'it does not apply'],
    ]);
  });

  it('gives the notice that the partnership has set', async () => {
    await record(`partnership-${at}`, 'NoticeBeforeDeadlinesSet', {
      notices: [{ deadline: 'notification', days: 4 }],
    });
    expect(await look('2026-06-02')).toBe(1);
    expect(await found()).toEqual([['Approaching', 'notification', '2026-06-08', '2026-06-02']]);
  });

  /** An action of a case of its own, by a day that people agreed. */
  const agreeOn = async (due: string) => {
    const { recorder } = engine;
    const openings: StepCommand = commandFor('PlanOpened', { source: 'coroner' }, '2026-06-01');
    const plan = (await recorder.openCase('actionPlan', openings)) as { case: string; stream: string };
    const drafted = {
      plan: plan.stream.slice('actionPlan-'.length),
      kind: 'training',
      what: 'Train all staff.',
      due,
    };
    let command = commandFor('Drafted', drafted, '2026-06-01');
    let action = await recorder.openWorkflow(plan.case, 'action', command);
    if (action.answer === 'objections') {
      const departures = action.objections.map(({ rule }) => ({ rule, reason: 'As it happened.' }));
      command = { ...command, departures };
      action = await recorder.openWorkflow(plan.case, 'action', command);
    }
    expect(action.answer).toBe('opened');
    caseId = plan.case;
  };

  it('watches deadlines that people agreed, too', async () => {
    await agreeOn('2026-06-20');
    await look('2026-06-13');
    await look('2026-06-22');
    expect(await found()).toEqual([
      ['Approaching', 'action', '2026-06-20', '2026-06-13'],
      ['Missed', 'action', '2026-06-20', '2026-06-21'],
    ]);
  });

  it('says of a day in another century, too, that it was missed, once', async () => {
    await agreeOn('1988-06-20');
    expect(await look('2026-06-02')).toBe(2);
    expect(await look('2026-06-02')).toBe(0);
    expect((await found()).at(-1)).toEqual(['Missed', 'action', '1988-06-20', '1988-06-21']);
  });
});
