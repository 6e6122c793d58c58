import { latestDay, type StatedDate } from '@waymark/statute';
import { changesOf, type AgreedDeadline } from '../agreed-deadline';
import type { ClockCall, Known, StepOnRecord } from '../frame';
import type { OnRecord } from './facts';
import { fold } from './fold';
import { isDone, type Action } from './state';

// Three deadlines that people agree: the action's, its impact check's, and the review of an ongoing one. What a step does
// to them is the difference that it makes to the record.

export function clocks(
  state: Action,
  step: StepOnRecord & OnRecord,
  _settings: Known['settings'],
  itself: string,
): readonly ClockCall[] {
  const after = fold(state, step);
  return [
    ...changesOf('action', itself, dueDate(state), dueDate(after)),
    ...changesOf('ongoing-action', itself, reviewDate(state), reviewDate(after)),
    ...changesOf('impact-check', itself, impactCheck(state), impactCheck(after)),
  ];
}

/** What was met stays judged. */
const unlessMet = (metOn: StatedDate | null, doesNotApply: string | null): string | null =>
  metOn === null ? doesNotApply : null;

/** What is accepted only after the date had ceased to count meets it no more; what was accepted before stays judged. */
function dueDate(state: Action): AgreedDeadline {
  const metOn = doneOn(state);
  const ceased = endedWithout(state) ?? (state.ongoing === null ? null : 'ongoing, with a review date');
  const unfinished = state.closed ? unlessMet(metOn, 'closed without evidence accepted') : null;
  return { due: state.due, metOn, doesNotApply: (state.doneBefore && metOn !== null ? null : ceased) ?? unfinished };
}

function reviewDate(state: Action): AgreedDeadline {
  const metOn = state.ongoing?.reviewedOn ?? null;
  const because = endedWithout(state) ?? (state.closed ? 'closed' : null);
  return { due: state.ongoing?.reviewOn ?? null, metOn, doesNotApply: unlessMet(metOn, because) };
}

function impactCheck(state: Action): AgreedDeadline {
  const metOn = state.impact?.on ?? null;
  const because =
    endedWithout(state) ??
    (state.impactCheckNotNeeded ? 'impact check not needed' : null) ??
    (state.closed ? 'closed without an impact check' : null);
  return { due: state.impactCheckDue, metOn, doesNotApply: unlessMet(metOn, because) };
}

const endedWithout = ({ ended }: Action): string | null => (ended === 'not progressed' ? 'not progressing' : ended);

/** The day on which the evidence of the last agency was accepted: of each agency's, the first counts. */
function doneOn(state: Action): StatedDate | null {
  if (!isDone(state)) return null;
  const first = new Map<string, StatedDate>();
  for (const { agency, acceptedOn, standing } of Object.values(state.evidence)) {
    if (standing !== 'accepted' || acceptedOn === null) continue;
    const before = first.get(agency);
    if (before === undefined || dayOf(acceptedOn) < dayOf(before)) first.set(agency, acceptedOn);
  }
  const owners = state.agencies.length === 0 ? [...first.values()].sort(byDay).slice(0, 1) : [...first.values()];
  return owners.sort(byDay).at(-1) ?? null;
}

/** A day that is not known comes after every other: nothing is on time by assumption. */
const dayOf = (stated: StatedDate): string => latestDay(stated) ?? '9999-12-31';

const byDay = (one: StatedDate, other: StatedDate): number => dayOf(one).localeCompare(dayOf(other));
