import { agenciesWithoutEvidence, howClosed, isActionDone, isOpenAction, type HowClosed } from '@waymark/casework';
import { daysBetween, spanOf, type CivilDate } from '@waymark/statute';
import type { Stood } from '../course/stood';
import type { PlanStood } from '../plans/course';
import { awaiting, owning, reviewDueOn, type ActionStood } from './course';
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
  stood: readonly Action[],
  plans: readonly Stood<PlanStood>[],
  on: CivilDate,
  named: Named,
): ActionsTimeliness {
  // Where the drafting was taken back, there is no action.
  const actions = stood.filter(({ state }) => state.action.plan !== null);
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
  const closed = states.filter(isClosed);
  const ended = (how: HowClosed): number => states.filter(({ action }) => action.ended === how).length;
  return {
    actions: states.length,
    open: open.length,
    notYetAgreed: open.filter(({ action }) => !action.agreed).length,
    ongoing: open.filter(({ action }) => action.ongoing !== null).length,
    overdue: open.filter((state) => isOverdue(state, on) && (agency === null || owes(state, agency))).length,
    evidenceWaiting: states.flatMap(awaiting).filter((one) => agency === null || one.agency === agency).length,
    closed: closed.length,
    closedWithoutEvidence: closed.filter(({ action }) => !isActionDone(action)).length,
    closedWithoutImpactEvidenced: closed.filter(({ action }) => howClosed(action) !== 'impact evidenced').length,
    notProgressed: ended('not progressed'),
    superseded: ended('superseded'),
  };
}

const isOpen = ({ action }: ActionStood): boolean => isOpenAction(action);

/** Closed as done, in whatever way; what was not progressed or superseded ended otherwise. */
const isClosed = ({ action }: ActionStood): boolean => action.closed && action.ended === null;

const isOverdue = ({ action }: ActionStood, on: CivilDate): boolean =>
  isOpenAction(action) && action.ongoing === null && action.due !== null && action.due < on && !isActionDone(action);

/** It owns a part of which no evidence is accepted; one that only leads owes as long as any is outstanding. */
const owes = ({ action }: ActionStood, agency: string): boolean =>
  agenciesWithoutEvidence(action).includes(agency) || !action.agencies.includes(agency);

function impactOf(actions: readonly Action[]): ActionsTimeliness['impact'] {
  const closed = actions.filter(({ state }) => isClosed(state)).map(({ state }) => state.action);
  const count = (how: HowClosed): number => closed.filter((action) => howClosed(action) === how).length;
  const noCheck = closed.filter(({ impact, impactCheckNotNeeded }) => impact === null && !impactCheckNotNeeded).length;
  return {
    evidenced: count('impact evidenced'),
    partlyEvidenced: count('impact partly evidenced'),
    notEvidenced: count('impact not evidenced') - noCheck,
    checkNotNeeded: count('impact check not needed'),
    noCheck,
  };
}

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
    ...new Set([
      ...planned.values(),
      ...(actions.some(({ state }) => !planned.has(state.action.plan ?? '')) ? [null] : []),
    ]),
  ];
  return sources
    .map((source) => {
      const its = actions.filter(({ state }) => (planned.get(state.action.plan ?? '') ?? null) === source);
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
  const owners = owning(state).filter((agency) => late.what !== 'action' || owes(state, agency));
  return [
    {
      caseId: record,
      reference: referenceOf(record),
      action: id,
      plan: state.action.plan,
      source: sourceOf.get(state.action.plan ?? '') ?? null,
      ...late,
      days: daysBetween(late.due, on),
      agencies: owners.map((agency) => ({ agency, title: titleOf(agency) })),
      agreed: state.action.agreed,
      evidenceWaiting: awaiting(state).length > 0,
      dueChanged: state.dueChanged,
    },
  ];
}

/** The one of its days that has passed without what it asks for. */
function daysPassed(state: ActionStood, on: CivilDate): Pick<LateAction, 'what' | 'due'> | null {
  if (!isOpen(state)) return null;
  const { due, ongoing, impact, impactCheckDue, impactCheckNotNeeded } = state.action;
  if (isOverdue(state, on)) return { what: 'action', due: due! };
  const reviewOn = reviewDueOn(state);
  if (reviewOn !== null && reviewOn < on) return { what: 'review of an ongoing action', due: reviewOn };
  const isChecked = impact !== null || impactCheckNotNeeded || ongoing !== null;
  return impactCheckDue !== null && impactCheckDue < on && !isChecked
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
