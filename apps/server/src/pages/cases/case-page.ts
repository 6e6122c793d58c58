import { recordOf } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { londonDateOf, type LedgerEvent } from '@waymark/ledger';
import {
  agreedDeadlinesOf,
  calendarNow,
  caseOf,
  clocksOf,
  instancesOf,
  timelineOf,
  timelinessOf,
  type CaseView,
  type Scope,
  type TimelineEntry,
} from '@waymark/projections';
import type { Page } from '../rendering/page';
import { movesOf } from '../timeliness/moves';
import { agreedShown } from './agreed-deadlines';
import { caseDeadlines, type CaseDeadline } from './case-deadlines';
import { stepsShown } from './steps';
import { titlesIn } from './titles';

/** A case: where it stands, its deadlines explained, and everything that was recorded. Null where there is none. */
export async function casePage(engine: Engine, scope: Scope, caseId: string): Promise<Page | null> {
  const { views, store } = engine;
  const found = await caseOf(views, scope, caseId);
  const entries = found && (await timelineOf(views, store, scope, caseId));
  if (found === null || entries === null) return null;
  const titleOf = await titlesIn(views);
  const today = londonDateOf(engine.time.now());
  return {
    template: 'case.njk',
    title: `Case ${found.reference ?? 'without a reference'}`,
    section: 'timeliness',
    context: {
      found,
      lastRecordedAt: entries.at(-1)?.recordedAt ?? found.openedAt,
      lead: found.lead === null ? null : { id: found.lead, title: titleOf(found.lead) },
      sharedWith: found.sharedWith.map((id) => titleOf(id)).filter((title) => title !== null),
      workflows: await workflowsOf(engine, scope, found),
      deadlines: await deadlinesOf(engine, scope, found),
      agreed: agreedShown(await agreedDeadlinesOf(views, scope, caseId, { asAt: today, hindsight: true })),
      steps: stepsShown(entries, await eventsOf(engine, entries), titleOf),
    },
  };
}

/** The workflows of the case in the order in which they were opened, and where they stand: those that stand alike, once. */
async function workflowsOf(
  { views }: Engine,
  scope: Scope,
  { caseId }: CaseView,
): Promise<readonly { readonly title: string; readonly stage: string; readonly count: number }[]> {
  const standing = new Map<string, { title: string; stage: string; count: number }>();
  for (const { workflow, stage } of await instancesOf(views, scope, caseId)) {
    const { title, stages } = recordOf(workflow);
    const words = stage === null ? 'begun, and no step followed' : (stages[stage] ?? stage);
    const alike = standing.get(`${title}|${words}`);
    if (alike === undefined) standing.set(`${title}|${words}`, { title, stage: words, count: 1 });
    else alike.count += 1;
  }
  return [...standing.values()];
}

async function deadlinesOf(engine: Engine, scope: Scope, { caseId, lead }: CaseView): Promise<readonly CaseDeadline[]> {
  if (lead === null) return [];
  const { views } = engine;
  const today = londonDateOf(engine.time.now());
  const timeliness = await timelinessOf(views, scope, { partnership: lead, asAt: today, hindsight: true });
  const found = timeliness.cases.find((of) => of.caseId === caseId);
  if (found === undefined) return [];
  const known = await clocksOf(views, scope, caseId);
  const moves = await movesOf(engine, [found], null);
  return caseDeadlines(found, known, await calendarNow(views), today, moves);
}

/** The events themselves, for the clear half that a timeline's entry does not hold; what is sealed in them stays sealed. */
async function eventsOf(
  { recorder }: Engine,
  entries: readonly TimelineEntry[],
): Promise<ReadonlyMap<string, LedgerEvent>> {
  const streams = [...new Set(entries.map(({ stream }) => stream))];
  const read = await Promise.all(streams.map((stream) => recorder.streams.history(stream)));
  return new Map(read.flat().map((event) => [event.id, event]));
}
