import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, resumeCase, setAsideIn, type Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';
import type { StepCommand } from '@waymark/recording';

const at = 'fenmoor';

describe('A case that the read models have set aside', () => {
  const data = mkdtempSync(join(tmpdir(), 'waymark-resumed-'));
  const notices: string[] = [];
  let engine: Engine;
  let opened: { case: string; stream: string; reference: string };

  const commandFor = (type: string, body: unknown): StepCommand => ({
    commandId: derivedId('command', type, JSON.stringify(body)),
    by: { person: 'p-unit', partnership: at },
    type,
    data: body,
    occurredOn: '2026-06-01',
    dateNotKnownBecause: null,
    subjectRevision: null,
    decidedBy: { body: 'council', capacity: 'lead', given: 'meeting', person: null, name: null },
    departures: [],
    causation: null,
  });
  const record = async (stream: string, type: string, body: unknown) => {
    const command = commandFor(type, body);
    const outcome = await engine.recorder.record(stream, command);
    if (outcome.answer !== 'objections') return expect(outcome.answer).toBe('recorded');
    const departures = outcome.objections.map(({ rule }) => ({ rule, reason: 'It is so.' }));
    expect(await engine.recorder.record(stream, { ...command, departures })).toMatchObject({ answer: 'recorded' });
  };
  const workflows = async () =>
    ((await engine.recorder.streams.load(`case-${opened.case}`)).instance.state as { workflows: string[] }).workflows;

  beforeAll(async () => {
    engine = await openEngine({ data, environment: {}, time: null, notice: (line) => notices.push(line) });
    await record(`partnership-${at}`, 'PartnershipRegistered', { name: 'Fenmoor' });
    await record(`partnership-${at}`, 'BodyJoined', { body: 'council', kind: 'local authority', name: 'Council' });
    const referral = {
      entry: 'incident',
      children: ['child-1'],
      parts: { 'child-1': 'harmed' },
      incidentOn: '2026-05-20',
      incidentKnownOn: '2026-05-26',
      fiveDaysRunFrom: 'incident',
      referredBy: 'A health visitor',
      account: 'An invented account.',
      nature: 'serious-harm',
      abuseOrNeglect: 'suspected',
    };
    opened = (await engine.recorder.openCase('rapidReview', commandFor('Referred', referral))) as never;
    await engine.runner.catchUp();
    const parked = {
      record: opened.case,
      case_id: opened.case,
      projection: 'cases',
      reason: 'it could not be read',
    };
    const where = { stream: opened.stream, revision: 0, position: '0' };
    await engine.views.db
      .insertInto('parked')
      .values({ ...parked, ...where })
      .execute();
    await record(opened.stream, 'OutcomeRecorded', {
      outcome: 'local child safeguarding practice review',
      alternative: 'none',
      nationalReviewSuggested: false,
      rationale: 'Much can be learnt.',
    });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('waits for its policies too, and says so', async () => {
    await engine.policies.settled();
    expect(await workflows()).toHaveLength(1);
    expect(notices.at(-1)).toBe(
      `Set aside by the policy "local review": ${opened.case} (set aside in the read models). "waymark resume" takes it up again.`,
    );
    expect(await setAsideIn(engine)).toEqual([
      { record: opened.case, by: 'read model cases', reason: 'it could not be read', waiting: null },
      { record: opened.case, by: 'policy local review', reason: 'set aside in the read models', waiting: 1 },
    ]);
  });

  it('goes on once it is resumed, by its reference', async () => {
    expect(await resumeCase(engine, opened.reference)).toEqual({ record: opened.case, still: [] });
    expect(await workflows()).toHaveLength(2);
    expect(await setAsideIn(engine)).toEqual([]);
    await expect(resumeCase(engine, opened.reference)).rejects.toThrow('Nothing of');
  });
});
