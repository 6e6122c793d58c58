import { askedOfCorrectedOrder, askedOfOrder, daysInOrder } from './days-in-order';
import { askedOnceEnded, endedMeanwhile } from './ended-meanwhile';
import { askedOfGivenHere, givenByThemselves } from './given-here';
import type { EventOnRecord, Instance } from './instance';
import type { LookedBack } from './look-back';
import { askedOfAnotherBody, deciderActsForIt } from './of-another-body';
import { askedOfDay, askedOfDaysNamed, dayIsPlausible, daysNamed, type DayNamed } from './plausible-day';
import type { Request } from './request';
import type { Objection } from './rule';
import type { AnyWorkflow } from './workflow';

// What is asked of any step on any record, above the rules of its page. A departure from it stands under its name.

const all: readonly { readonly rule: string; readonly generally: string }[] = [
  endedMeanwhile,
  dayIsPlausible,
  daysInOrder,
  givenByThemselves,
  deciderActsForIt,
];

/** What such a rule asks, said of no case in particular; null: it is a page's own. */
export const standingAskInWords = (rule: string): string | null =>
  all.find((one) => one.rule === rule)?.generally ?? null;

/** Nothing of what is counted from days on record: whoever told these was asked. */
export function standingAsks(
  workflow: AnyWorkflow,
  instance: Instance,
  request: Request,
  looked: LookedBack | null,
  history: readonly EventOnRecord[],
  today: string,
): Objection[] {
  if (workflow.isCounted === true) return [];
  const ended = looked === null ? askedOnceEnded(workflow, instance, request) : null;
  const day =
    askedOfDay(request.occurredOn, today) ??
    askedOfCorrectedDay(looked, today) ??
    askedOfDaysNamed(newDays(workflow, request, looked), today);
  // A day in another century lies before everything: that is asked once.
  const order = day !== null ? null : askedOfItsOrder(workflow, instance, request, looked, history);
  const decider = [askedOfGivenHere(request), askedOfAnotherBody(request)];
  return [ended, day, order, ...decider].filter((objection) => objection !== null);
}

const askedOfItsOrder = (
  workflow: AnyWorkflow,
  { state }: Instance,
  { type, data, occurredOn }: Request,
  looked: LookedBack | null,
  history: readonly EventOnRecord[],
): Objection | null =>
  looked === null
    ? askedOfOrder(workflow, state, { type, data, occurredOn })
    : askedOfCorrectedOrder(workflow, history, looked);

/** A day that stood before was asked about before. */
const askedOfCorrectedDay = (looked: LookedBack | null, today: string): Objection | null => {
  const corrected = looked?.corrected ?? null;
  return corrected === null || corrected.occurredOn === looked!.stands.occurredOn
    ? null
    : askedOfDay(corrected.occurredOn, today);
};

/** The days that a step names beside its own; of a correction, those in the fields that it changes, all rows of a list among them. */
function newDays(workflow: AnyWorkflow, { type, data }: Request, looked: LookedBack | null): readonly DayNamed[] {
  if (looked === null) return daysNamed(workflow.facts[type], (data ?? {}) as Named);
  const fact = workflow.facts[looked.stands.type];
  const { values } = (data ?? {}) as { readonly values?: Named };
  return daysNamed(fact, values ?? {});
}

type Named = Readonly<Record<string, unknown>>;
