import { daysBetween, spanOf, type CivilDate } from '@waymark/statute';
import type { Stood } from '../course/queries';
import type { PlanStood } from '../plans/course';
import { awaiting, isAccepted, isDone, isOpen, owning, type ActionStood } from './state';
import type {
  ActionCounts,
  ActionsTimeliness,
  CountsOfAgency,
  CountsOfSource,
  LateAction,
  WaitingEvidence,
} from './types';

/** What words are needed for: the reference of a case, the name of an agency. */
export interface Named {
  readonly referenceOf: (caseId: string) => string | null;
  readonly titleOf: (id: string) => string | null;
}

type Action = Stood<ActionStood>;

/** Where actions stand on a day: by agency, by where their plans come from, and those of which a day has passed. */
export function actionsOn(
  actions: readonly Action[],
  plans: readonly Stood<PlanStood>[],
  on: CivilDate,
  named: Named,
): ActionsTimeliness {
  const sourceOf = new Map(plans.map(({ id, state }) => [id, state.source]));
  return {
    total: countsOf(actions, on, null),
    impact: impactOf(actions),
    byAgency: byAgency(actions, on, named),
    bySource: bySource(actions, plans, on),
    late: actions.flatMap((action) => lateOf(action, on, sourceOf, named)).toSorted((a, b) => b.days - a.days),
    waiting: actions
      .flatMap((action) => waitingOf(action, on, named))
      .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0)),
  };
}

/** For an agency, its own part alone counts: what others still owe is not its delay. */
function countsOf(actions: readonly Action[], on: CivilDate, agency: string | null): ActionCounts {
  const states = actions.map(({ state }) => state);
  const open = states.filter(isOpen);
  const closed = states.filter(({ closedOn, ended }) => closedOn !== null && ended === null);
  const waiting = open.flatMap(awaiting).filter((one) => agency === null || one.agency === agency);
  return {
    actions: states.length,
    open: open.length,
    notYetAgreed: open.filter(({ agreedOn }) => agreedOn === null).length,
    ongoing: open.filter(({ reviewOn }) => reviewOn !== null).length,
    overdue: open.filter((state) => isOverdue(state, on) && !(agency !== null && isAccepted(state, agency))).length,
    evidenceWaiting: waiting.length,
    closed: closed.length,
    closedWithoutEvidence: closed.filter((state) => !isDone(state)).length,
    closedWithoutImpactEvidenced: closed.filter(({ impact }) => impact !== 'evidenced').length,
    notProgressed: states.filter(({ ended }) => ended === 'not progressed').length,
    superseded: states.filter(({ ended }) => ended === 'superseded').length,
  };
}

const isOverdue = (state: ActionStood, on: CivilDate): boolean =>
  isOpen(state) && state.reviewOn === null && state.due !== null && state.due < on && !isDone(state);

const impactOf = (actions: readonly Action[]): ActionsTimeliness['impact'] => {
  const closed = actions.filter(({ state }) => state.closedOn !== null && state.ended === null);
  const count = (impact: ActionStood['impact']): number => closed.filter(({ state }) => state.impact === impact).length;
  return {
    evidenced: count('evidenced'),
    partlyEvidenced: count('partly evidenced'),
    notEvidenced: count('not evidenced'),
    checkNotNeeded: count('check not needed'),
    noCheck: count(null),
  };
};

/** An action counts with every agency that owns it or a part of it; one that nobody owns stands under none. */
function byAgency(actions: readonly Action[], on: CivilDate, { titleOf }: Named): readonly CountsOfAgency[] {
  const owned = new Map<string, Action[]>();
  for (const action of actions) {
    const owners = owning(action.state);
    for (const agency of owners.length === 0 ? [nobody] : owners) {
      const others = owned.get(agency);
      if (others === undefined) owned.set(agency, [action]);
      else others.push(action);
    }
  }
  return [...owned]
    .map(([agency, its]) =>
      agency === nobody
        ? { agency: null, title: null, ...countsOf(its, on, null) }
        : { agency, title: titleOf(agency), ...countsOf(its, on, agency) },
    )
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || compare(a.title ?? '', b.title ?? ''));
}

const nobody = '';

function bySource(
  actions: readonly Action[],
  plans: readonly Stood<PlanStood>[],
  on: CivilDate,
): readonly CountsOfSource[] {
  const planned = new Map(plans.map(({ id, state }) => [id, state.source]));
  const sources = [
    ...new Set([...planned.values(), ...(actions.some(({ state }) => !planned.has(state.plan ?? '')) ? [null] : [])]),
  ];
  return sources
    .map((source) => {
      const its = actions.filter(({ state }) => (planned.get(state.plan ?? '') ?? null) === source);
      const count = plans.filter(({ state }) => state.source === source).length;
      return { source, plans: count, ...countsOf(its, on, null) };
    })
    .toSorted((a, b) => b.plans - a.plans || compare(a.source ?? '', b.source ?? ''));
}

function lateOf(
  { record, id, state }: Action,
  on: CivilDate,
  sourceOf: ReadonlyMap<string, string | null>,
  { referenceOf, titleOf }: Named,
): readonly LateAction[] {
  const late = daysPassed(state, on);
  if (late === null) return [];
  const owners = owning(state).filter((agency) => late.what !== 'action' || !isAccepted(state, agency));
  return [
    {
      caseId: record,
      reference: referenceOf(record),
      action: id,
      plan: state.plan,
      source: sourceOf.get(state.plan ?? '') ?? null,
      ...late,
      days: daysBetween(late.due, on),
      agencies: owners.map((agency) => ({ agency, title: titleOf(agency) })),
      agreed: state.agreedOn !== null,
      evidenceWaiting: awaiting(state).length > 0,
      dueChanged: state.dueChanged,
    },
  ];
}

/** The one of its days that has passed without what it asks for. */
function daysPassed(state: ActionStood, on: CivilDate): Pick<LateAction, 'what' | 'due'> | null {
  if (!isOpen(state)) return null;
  if (isOverdue(state, on)) return { what: 'action', due: state.due! };
  const { reviewOn, reviewed, impactCheckDue, impact } = state;
  if (reviewOn !== null && !reviewed && reviewOn < on) return { what: 'review of an ongoing action', due: reviewOn };
  return impactCheckDue !== null && impact === null && impactCheckDue < on
    ? { what: 'impact check', due: impactCheckDue }
    : null;
}

const waitingOf = ({ record, id, state }: Action, on: CivilDate, { referenceOf, titleOf }: Named): WaitingEvidence[] =>
  awaiting(state).map(({ evidence, agency, on: since }) => ({
    caseId: record,
    reference: referenceOf(record),
    action: id,
    evidence,
    agency,
    title: titleOf(agency),
    since,
    days: daysSince(since, on),
    afterClosing: !isOpen(state),
  }));

/** At least so many where the day is not exact. */
function daysSince(since: string, on: CivilDate): number | null {
  const { latest } = spanOf(since);
  return latest === null || latest > on ? null : daysBetween(latest, on);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
