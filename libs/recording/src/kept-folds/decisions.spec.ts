import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { openMemoryEventStore } from '@waymark/event-store';
import { openMemoryKeyStore } from '@waymark/vault';
import { rapidReview } from '@waymark/casework';
import { story } from '../../../casework/src/testing/story';
import { attempt, nextAttempt, type Choose } from '../../../casework/src/testing/walk';
import { pools } from '../../../casework/src/testing/rapid-review-ways';
import {
  noDirectory,
  noKeptFolds,
  openRecorder,
  type KeptFolds,
  type Recorder,
  type StepCommand,
  type StepOutcome,
} from '..';
import { keptFoldsInFolder } from './folder.fixture';

const startOfTest = Date.parse('2026-11-02T09:00:00.000Z');

/** Takes the same commands as any other; with kept folds it forgets the stream before each, as a new process would. */
function aRecorder(keptFolds: KeptFolds): Recorder {
  let ticks = 0;
  return openRecorder({
    store: openMemoryEventStore(),
    keys: openMemoryKeyStore(),
    time: { now: () => new Date(startOfTest + ticks++).toISOString() },
    deadline: 5_000,
    cachedEvents: 10_000,
    keptFolds,
    directory: noDirectory,
  });
}

const command = (number: number, type: string, data: unknown, more: Partial<StepCommand>): StepCommand => ({
  commandId: `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`,
  by: { person: 'adviser', partnership: 'fenmoor' },
  type,
  data,
  occurredOn: '2026-11-02',
  dateNotKnownBecause: null,
  subjectRevision: null,
  decidedBy: null,
  departures: [],
  causation: null,
  ...more,
});

describe('A process that goes on from kept folds', () => {
  it('answers every command as one that folds each stream from its beginning', async () => {
    const answers: Record<string, number> = {};
    const walk = fc.asyncProperty(fc.gen(), async (generate) => {
      const choose: Choose = (below) => generate(fc.nat, { max: below - 1 });
      const place = keptFoldsInFolder(randomBytes(32));
      try {
        const keptFolds = place.open();
        const [going, without] = [aRecorder(keptFolds), aRecorder(noKeptFolds)];
        const both = [going, without];
        const told = story(rapidReview as never);
        const opening = command(0, 'Referred', referral, {});
        const [first, other] = await Promise.all(both.map((each) => each.openCase('rapidReview', opening)));
        expect({ ...first, position: null }).toEqual({ ...other, position: null });
        const opened = (first as { stream: string }).stream;
        for (let number = 1; number <= 30; number += 1) {
          const { type, data, how } = nextAttempt(told, choose, { pools, body: 'council' });
          attempt(told, { type, data, how }, choose);
          const departures: { rule: string; reason: string }[] = [];
          const more = {
            occurredOn: how.on ?? '2026-11-02',
            decidedBy: how.by ? { ...how.by, name: null } : null,
            departures,
          };
          // Some come again: known commands are told from new ones by what was kept.
          const step = command(choose(6) === 0 ? choose(number) : number, type, data, more);
          const outcomes = [];
          for (const each of both) {
            each.streams.drop(opened);
            const asked = await each.judge(opened, step);
            if ('objections' in asked && each === both[0])
              departures.push(...asked.objections.map(({ rule }) => ({ rule, reason: 'An invented reason.' })));
            outcomes.push(withoutPositions(await each.record(opened, step)));
          }
          answers[outcomes[0]!.answer] = (answers[outcomes[0]!.answer] ?? 0) + 1;
          expect(outcomes[0]).toEqual(outcomes[1]);
        }
        const [kept, folded] = await Promise.all(both.map((each) => each.streams.load(opened)));
        expect(kept!.instance.state).toStrictEqual(folded!.instance.state);
        expect(place.troubles).toEqual([]);
        keptFolds.close();
      } finally {
        place.remove();
      }
    });
    await fc.assert(walk, { seed: 20_261_126, numRuns: 12 });
    expect(answers['recorded']).toBeGreaterThan(60);
    expect(answers['same command, other content']).toBeGreaterThan(20);
  }, 300_000);
});

const withoutPositions = (outcome: StepOutcome) => ({ ...outcome, position: null });

const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  incidentOn: '2026-10-05',
  incidentKnownOn: '2026-10-07',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: 'An invented account.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
};
