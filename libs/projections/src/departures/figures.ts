import { nationalLearning, otherReview } from '@waymark/casework';
import { spanOf, type CivilDate, type StatedDate } from '@waymark/statute';
import { grouped } from '../grouped';
import { dayCounted } from '../timeliness/led';
import { casesOnDay, type CaseOnDay } from '../timeliness/reading';
import type { DepartureCount, TimelinessAsked } from '../timeliness/types';
import type { Scope } from '../scope';
import type { Views } from '../views/open-views';

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
  const cases = await casesOnDay(views, scope, asked);
  return standing(cases, asked.asAt)
    .filter(({ rule, type }) => kind === null || (rule === kind.rule && type === kind.type))
    .toSorted((a, b) => compare(earliestOf(b), earliestOf(a)) || compare(b.event, a.event));
}

const earliestOf = ({ occurredOn }: DepartedStep): string => spanOf(occurredOn).earliest ?? '';

/** Departures by kind, the commonest first. */
export function departuresIn(cases: readonly CaseOnDay[], { asAt }: TimelinessAsked): readonly DepartureCount[] {
  const kinds = [...grouped(standing(cases, asAt), ({ rule, type }) => `${rule}|${type}`).values()];
  return kinds
    .map((kind) => ({
      rule: kind[0]!.rule,
      type: kind[0]!.type,
      count: kind.length,
      cases: new Set(kind.map(({ caseId }) => caseId)).size,
    }))
    .toSorted((a, b) => b.count - a.count || compare(a.rule, b.rule) || compare(a.type, b.type));
}

/** What others lead, or publish for every area, stands in no figure of this one. */
const inNoFigure = [otherReview, nationalLearning].map(({ category }) => `${category}.`);

/** Those of steps that were withdrawn do not count. */
const standing = (cases: readonly CaseOnDay[], asAt: CivilDate): readonly DepartedStep[] =>
  cases.flatMap(({ head, known: { departures, amending }, isLedOn }) =>
    departures.flatMap(({ event_id: event, rule, type, occurred_on }) => {
      if (inNoFigure.some((category) => type.startsWith(category)) || !amending.stands(event)) return [];
      const occurredOn = amending.occurredOn(event, occurred_on);
      if (!hadHappened(occurredOn, asAt) || !isLedOn(dayCounted(occurredOn, head.opened_on))) return [];
      return [{ caseId: head.case_id, reference: head.reference, event, rule, type, occurredOn }];
    }),
  );

export const hadHappened = (on: StatedDate, asAt: CivilDate): boolean => (spanOf(on).earliest ?? '') <= asAt;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
