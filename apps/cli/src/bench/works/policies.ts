import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '@waymark/engine';
import { policiesActor } from '@waymark/policies';
import type { Benchmark } from '../benchmark';
import { caseStory } from '../material/case-story';
import { openHouse, registerDirectory, type House, type Step } from '../material/house';
import { agencies, idOf } from '../material/ids';
import { words } from '../material/words';
import { inFolder } from '../measuring/folder';
import { atOnce, fewestRounds, inRounds, median, timed } from '../measuring/rounds';

const backlog = 10_000;
const workers = 32;
const begins = '2025-01-06';

/**
 * Rapid reviews from referral to closing, each with a decision for a local review, recommendations, and a report that
 * every partner signed: the policies have something to do in every case.
 */
export const policies: Benchmark = {
  name: 'policies',
  says: `a backlog of ${backlog} events dealt with by the policies`,
  run: ({ progress }) =>
    inFolder(async (folder) => {
      progress(`recording a backlog of ${backlog} events`);
      const log = join(folder, 'log');
      await recordBacklog(log);
      const rounds = await inRounds(fewestRounds, (round) => {
        const data = join(folder, `round-${round}`);
        cpSync(log, data, { recursive: true });
        return drain(data);
      });
      const seconds = median(rounds.map((each) => each.seconds));
      const carried = median(rounds.map((each) => each.carried / each.seconds));
      return [
        { work: 'policies', value: seconds, unit: 's', baseline: null, goal: { of: 'value', atMost: 30 } },
        { work: 'policies, what they record', value: carried, unit: 'events/s', baseline: null, goal: null },
      ];
    }),
};

const open = (data: string) => openEngine({ data, environment: {}, time: null, notice: () => {} });

async function recordBacklog(data: string): Promise<void> {
  const engine = await open(data);
  const house = openHouse(engine.store, engine.keys);
  const agenciesOfOne = agencies.slice(0, 12);
  await registerDirectory(house, '2024-12-02', agenciesOfOne);
  const stories = (number: number) => withRecommendations(number, caseStory(number, begins, agenciesOfOne));
  house.goTo('2026-01-05');
  const cases = Math.ceil(backlog / stories(0).length);
  await atOnce(workers, async (worker) => {
    for (let number = worker; number < cases; number += workers) await tell(house, stories(number));
  });
  await engine.close();
}

async function tell(house: House, [first, ...rest]: readonly Step[]): Promise<void> {
  const { stream } = await house.openCase(first!);
  for (const step of rest) await house.take(stream, step);
}

function withRecommendations(number: number, steps: readonly Step[]): readonly Step[] {
  const at = steps.findIndex(({ type }) => type === 'OutcomeRecorded') + 1;
  const ids = [0, 1, 2].map((place) => idOf('recommendation', number, place));
  const agreed: Step = {
    type: 'RecommendationsAgreed',
    data: {
      recommendations: ids.map((recommendation) => ({ recommendation, agencies: [agencies[0]], due: '2026-12-31' })),
      words: ids.map((recommendation) => ({ recommendation, text: words(150), outcome: words(60) })),
    },
    on: steps[at]!.on,
  };
  return [...steps.slice(0, at), agreed, ...steps.slice(at)];
}

async function drain(data: string): Promise<{ readonly seconds: number; readonly carried: number }> {
  const engine = await open(data);
  const before = await engine.store.head();
  const seconds = await timed(() => engine.policies.settled());
  let carried = 0;
  for (let after = before; ;) {
    const { events, next } = await engine.store.readAll(after, 2_000);
    if (events.length === 0) break;
    carried += events.filter(({ text }) => text.includes(`"actor":"${policiesActor}"`)).length;
    after = next;
  }
  const aside = engine.policies.setAside();
  await engine.close();
  if (aside.length > 0 || carried === 0) throw new Error(`The policies set ${aside.length} cases aside.`);
  return { seconds, carried };
}
