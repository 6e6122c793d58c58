import {
  action,
  asksAgencies,
  isAwaited,
  isOpenAction,
  owningAction,
  type Action,
  type Agency,
  type AgencyReturn,
} from '@waymark/casework';
import type { Streams } from '@waymark/recording';
import { earliestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import type { WorkflowOnBoard } from './board';

/** An agency that is no more: since when, and which one took its place, where that is on record. */
export interface EndedAgency {
  readonly on: StatedDate;
  readonly succeededBy: string | null;
}

export type EndedAgencies = ReadonlyMap<string, EndedAgency>;

/** Those of these agencies that have ended by a day, as the directory has it. */
export async function endedAgencies(streams: Streams, ids: Iterable<string>, today: CivilDate): Promise<EndedAgencies> {
  const ended = new Map<string, EndedAgency>();
  for (const id of new Set(ids)) {
    const { endedOn, succeededBy } = (await streams.load(`agency-${id}`)).instance.state as Agency;
    const day = endedOn === null ? null : earliestDay(endedOn);
    if (endedOn !== null && day !== null && day <= today) ended.set(id, { on: endedOn, succeededBy });
  }
  return ended;
}

/** Agencies by which something is owed in a record: a part of an action that goes on, or a return that was asked for. */
export function owingIn({ category, state, ended }: Pick<WorkflowOnBoard, 'category' | 'state' | 'ended'>): string[] {
  if (category === action.category) return isOpenAction(state as Action) ? [...owningAction(state as Action)] : [];
  if (ended || !asksAgencies(category)) return [];
  const { returns } = state as { readonly returns: Readonly<Record<string, AgencyReturn>> };
  return Object.entries(returns).flatMap(([agency, of]) => (isAwaited(of) ? [agency] : []));
}
