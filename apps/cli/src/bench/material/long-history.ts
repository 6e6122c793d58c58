import { openMemoryEventStore, type RecordedEvent } from '@waymark/event-store';
import { openMemoryKeyStore } from '@waymark/vault';
import { caseStory, dayAfter } from './case-story';
import { openHouse, registerDirectory, type Step } from './house';
import { agencies, idOf } from './ids';
import { words } from './words';

/** A directory, and one case whose rapid review has 200 events, all of them recorded by the recorder. */
export interface LongHistory {
  readonly directory: readonly RecordedEvent[];
  /** The case's own stream and its rapid review. */
  readonly case: readonly RecordedEvent[];
  readonly caseId: string;
  readonly review: string;
}

export const historyLength = 200;
const referredOn = '2026-03-02';

export async function longHistory(): Promise<LongHistory> {
  const store = openMemoryEventStore();
  const house = openHouse(store, openMemoryKeyStore());
  await registerDirectory(house, '2019-09-29', agencies);
  const directory = (await store.readAll(null, 10_000)).events;
  const [referral, ...story] = caseStory(0, referredOn, agencies);
  house.goTo(referredOn);
  const { case: caseId, stream } = await house.openCase(referral!);
  // It stands before the first draft: a rapid review in full swing, with very many agencies.
  const until = story.findIndex(({ type }) => type === 'GroupRecommended');
  const early = story.slice(0, until);
  for (const step of [...early, ...manyReturns(historyLength - early.length - 1)]) {
    house.goTo(step.on);
    await house.take(stream, step);
  }
  const review = await store.readStream(stream, 0);
  if (review.length !== historyLength) throw new Error(`The history has ${review.length} events.`);
  return { directory, case: [...(await store.readStream(`case-${caseId}`, 0)), ...review], caseId, review: stream };
}

/** Asked, secured, returned, queried, returned again, accepted: of one agency after the other. */
function manyReturns(count: number): Step[] {
  const day = dayAfter(referredOn, 20);
  const steps = agencies.slice(20, 48).flatMap((agency, number): Step[] => [
    {
      type: 'InformationRequested',
      data: { agency, due: '2026-04-10', basis: 'by agreement', scope: words(90) },
      on: day,
    },
    { type: 'RecordsSecured', data: { agency, by: 'Robin Ashdown' }, on: day },
    { type: 'ReturnReceived', data: { agency, kind: 'full', involvement: words(150) }, on: day },
    { type: 'SafeguardingActionTaken', data: { action: idOf('long', number), agency, what: words(110) }, on: day },
    { type: 'ReturnQueried', data: { agency, question: words(80) }, on: day },
    { type: 'ReturnReceived', data: { agency, kind: 'full', involvement: words(170) }, on: day },
    { type: 'ReturnAccepted', data: { agency }, on: day },
  ]);
  return steps.slice(0, count);
}
