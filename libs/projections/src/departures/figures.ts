import { spanOf, type CivilDate, type StatedDate } from '@waymark/statute';
import { grouped } from '../grouped';
import { amendingIn, type Amending } from '../timeliness/amending';
import { rowsOnDay, type DepartureOfCase } from '../timeliness/reading';
import type { DepartureCount, TimelinessAsked } from '../timeliness/types';
import type { Scope } from '../scope';
import type { Views } from '../views/openViews';

/** One step that was taken against a rule that asks. Its reason is sealed, in the event. */
export interface DepartedStep {
  readonly caseId: string;
  readonly reference: string | null;
  readonly event: string;
  readonly rule: string;
  /** `rapidReview.SentToPanel` */
  readonly type: string;
  readonly occurredOn: StatedDate;
}

/** A partnership's departures on a day, the latest first; with `kind`, those of one rule at one step. */
export async function departuresOnDay(
  views: Views,
  scope: Scope,
  asked: TimelinessAsked,
  kind: { readonly rule: string; readonly type: string } | null,
): Promise<readonly DepartedStep[]> {
  const { cases, steps, departures } = await rowsOnDay(views, scope, asked);
  const amending = amendingIn(steps);
  const references = new Map(cases.map(({ case_id, reference }) => [case_id, reference]));
  return standing(departures, amending, asked.asAt)
    .filter(({ rule, type }) => kind === null || (rule === kind.rule && type === kind.type))
    .map(({ case_id, event_id, rule, type, occurred_on }) => ({
      caseId: case_id,
      reference: references.get(case_id) ?? null,
      event: event_id,
      rule,
      type,
      occurredOn: amending.occurredOn(event_id, occurred_on),
    }))
    .toSorted((a, b) => compare(earliestOf(b), earliestOf(a)) || compare(b.event, a.event));
}

const earliestOf = ({ occurredOn }: DepartedStep): string => spanOf(occurredOn).earliest ?? '';

/** Departures by kind, the commonest first. Those of steps that were withdrawn do not count. */
export function departuresIn(
  rows: readonly DepartureOfCase[],
  amending: Amending,
  { asAt }: TimelinessAsked,
): readonly DepartureCount[] {
  const kinds = [...grouped(standing(rows, amending, asAt), ({ rule, type }) => `${rule}|${type}`).values()];
  return kinds
    .map((kind) => ({
      rule: kind[0]!.rule,
      type: kind[0]!.type,
      count: kind.length,
      cases: new Set(kind.map(({ case_id }) => case_id)).size,
    }))
    .toSorted((a, b) => b.count - a.count || compare(a.rule, b.rule) || compare(a.type, b.type));
}

const standing = (rows: readonly DepartureOfCase[], amending: Amending, asAt: CivilDate): readonly DepartureOfCase[] =>
  rows.filter(
    ({ event_id, occurred_on }) =>
      amending.stands(event_id) && hadHappened(amending.occurredOn(event_id, occurred_on), asAt),
  );

export const hadHappened = (on: StatedDate, asAt: CivilDate): boolean => (spanOf(on).earliest ?? '') <= asAt;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
