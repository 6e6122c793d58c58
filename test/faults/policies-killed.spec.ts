import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everythingIn, openEngine, type Engine } from '@waymark/engine';
import { derivedId, readEvent, verifyLog, type LedgerEvent } from '@waymark/ledger';
import type { OpenOutcome, StepCommand, StepOutcome } from '@waymark/recording';
import { kills } from './kills';

const at = 'fenmoor';
const bodies = ['council', 'board', 'police'];
const cases = 6;

/** Lets the policies work in a process of their own. @returns whether it was killed before they were done */
function work(data: string, point: 'after-append' | 'between', nth: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const script = join(__dirname, 'policies-process.js');
    const child = spawn(process.execPath, [script, data, point, String(nth)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => void (complaint += part));
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(complaint));
    });
  });
}

const open = (data: string): Promise<Engine> => openEngine({ data, environment: {}, time: null, notice: () => {} });

/** A log on which every kind of policy has work to do, and none has begun. */
async function fill(data: string): Promise<void> {
  const engine = await open(data);
  let commands = 0;
  const send = async (
    type: string,
    body: object,
    to: (command: StepCommand) => Promise<StepOutcome | OpenOutcome>,
    decider: string | null = null,
  ) => {
    let command: StepCommand = {
      commandId: derivedId('command', String(commands++)),
      by: { person: 'p-unit', partnership: at },
      type,
      data: body,
      occurredOn: '2026-06-01',
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy:
        decider === null
          ? null
          : { body: decider, capacity: 'lead', given: 'meeting', person: null, name: 'Of that body' },
      departures: [],
      causation: null,
    };
    for (;;) {
      const outcome = await to(command);
      if (outcome.answer === 'recorded' || outcome.answer === 'opened') return outcome;
      if (outcome.answer === 'changed meanwhile') command = { ...command, subjectRevision: outcome.revision };
      else if (outcome.answer === 'objections')
        command = { ...command, departures: outcome.objections.map(({ rule }) => ({ rule, reason: 'It is so.' })) };
      else throw new Error(`${type}: ${JSON.stringify(outcome)}`);
    }
  };
  const record = (stream: string, type: string, body: object, decider: string | null = null) =>
    send(type, body, (command) => engine.recorder.record(stream, command), decider);

  await record(`partnership-${at}`, 'PartnershipRegistered', { name: 'Fenmoor' });
  for (const body of bodies) await record(`partnership-${at}`, 'BodyJoined', { body, kind: 'other', name: body });
  let joined = '';
  for (let number = 0; number < cases; number += 1) {
    const child = `child-${number}`;
    const referral = {
      entry: 'incident',
      children: [child],
      parts: { [child]: 'harmed' },
      incidentOn: '2026-05-20',
      incidentKnownOn: '2026-05-26',
      fiveDaysRunFrom: 'incident',
      referredBy: 'A health visitor',
      account: 'An invented account.',
      nature: 'serious-harm',
      abuseOrNeglect: 'suspected',
    };
    const opened = await send('Referred', referral, (command) => engine.recorder.openCase('rapidReview', command));
    const { stream, case: caseId } = opened as unknown as { stream: string; case: string };
    const decision = { alternative: 'none', nationalReviewSuggested: false, rationale: 'Much can be learnt.' };
    const outcome = { outcome: 'local child safeguarding practice review', ...decision };
    if (joined !== '') {
      await record(stream, 'IncidentJoined', { case: joined, notifications: [], why: 'One household.' });
    }
    joined = caseId;
    await record(stream, 'OutcomeRecorded', outcome, 'council');
    await record(stream, 'RecommendationsAgreed', {
      recommendations: [1, 2].map((place) => ({ recommendation: `r-${place}`, agencies: [], due: '2026-12-31' })),
      words: [1, 2].map((place) => ({ recommendation: `r-${place}`, text: `Recommendation ${place}.` })),
    });
    await record(stream, 'DraftPrepared', { draft: 'd-1', version: 1, learning: 'What was learnt.' });
    for (const body of bodies) await record(stream, 'SignedOff', { body, draft: 'd-1' }, body);
    const sent = { submission: 'pack-1', draft: 'd-1', outstandingReturns: [], postMortemOutstanding: false };
    // The first is sent with the second, to which it is joined.
    if (number > 0) await record(stream, 'SentToPanel', sent);
  }
  await engine.close();
}

/** What the policies made of it, whatever the order of cases among one another. */
async function madeIn(engine: Engine): Promise<string[]> {
  const events: LedgerEvent[] = [];
  for await (const batch of everythingIn(engine.store)) events.push(...batch.map(({ text }) => readEvent(text)));
  return events
    .filter(({ actor }) => actor === 'waymark-policies')
    .map(({ stream, type, command, causation }) => `${stream} ${type} ${command.id} ${causation}`)
    .sort();
}

describe.each(['after-append', 'between'] as const)(`Policies that are killed ${kills} times with -9, %s`, (point) => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-policies-'));
  const [killed, whole] = [join(folder, 'killed'), join(folder, 'whole')];

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('record everything once, and what they would have recorded without', async () => {
    await fill(killed);
    cpSync(killed, whole, { recursive: true });
    let kill = 0;
    while (kill < kills && (await work(killed, point, 1 + (kill % 3)))) kill += 1;
    expect(kill).toBeGreaterThan(point === 'between' ? 3 : kills - 1);

    const [after, without] = [await open(killed), await open(whole)];
    try {
      await after.policies.settled();
      await without.policies.settled();
      const made = await madeIn(after);
      expect(made).toEqual(await madeIn(without));
      expect(new Set(made).size).toBe(made.length);
      // In each case a review, a plan with two recommendations and a pack; all but one joined, and sent, or sent with one.
      expect(made).toHaveLength(cases * (2 + 4 + 2) + (cases - 1) * 2 + 1);
      expect(after.policies.setAside()).toEqual([]);
      expect((await verifyLog(everythingIn(after.store), { onProgress: () => {} })).sound).toBe(true);
    } finally {
      await after.close();
      await without.close();
    }
  }, 600_000);
});
