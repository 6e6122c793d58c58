import { earliestDay, type CivilDate } from '@waymark/statute';
import { own } from '../frame';
import { isActionOverdue } from './readings';
import type { Action, Move } from './state';

export type Brag = Action['progress'][string];

/** How an agency's part of an action goes on a day, and what says so. */
export interface BragOfPart {
  /** Null where nothing says how it goes. */
  readonly brag: Brag | null;
  /** What the agency reported last; that its evidence was accepted since; or that the day passed since. */
  readonly by: 'report' | 'evidence' | 'overdue';
}

/**
 * What an agency reported stands until something says more: evidence given on or after that day that was accepted, or
 * the action's day, where it passed since and the agency gave nothing.
 */
export function bragOfPart(state: Action, agency: string, today: CivilDate): BragOfPart {
  const reported = own(state.progress, agency) ?? null;
  const reportedOn = reportedLast(state, agency, state.moves ?? []);
  const evidence = Object.values(state.evidence).filter((one) => one.agency === agency);
  const stands = (standing: (typeof evidence)[number]['standing']) =>
    evidence.filter((one) => one.standing === standing);
  const [awaiting, further, accepted] = [stands('awaiting'), stands('further requested'), stands('accepted')];
  const isDecided = awaiting.length === 0 && further.length === 0 && accepted.length > 0;
  const isSince = ({ givenOn }: { readonly givenOn: string }): boolean =>
    reported === null || reportedOn === null || (earliestDay(givenOn) ?? '') >= reportedOn;
  if (isDecided && accepted.some(isSince)) return { brag: 'blue', by: 'evidence' };
  const { due, ongoing } = state;
  const isLate = due !== null && ongoing === null && isActionOverdue(state, today);
  const gaveNothing = awaiting.length === 0 && accepted.length === 0;
  if (reported !== null && reported !== 'red' && isLate && gaveNothing && (reportedOn ?? '') <= due)
    return { brag: 'red', by: 'overdue' };
  return { brag: reported, by: 'report' };
}

/**
 * The day of the report that stands: its own, or that of whom it succeeded. What those reported afterwards for
 * themselves says nothing of it, so a report that it took over is from the day of the succession at the latest.
 */
function reportedLast({ asOf = {} }: Pick<Action, 'asOf'>, agency: string, moves: readonly Move[]): CivilDate | null {
  const ownReport = own(asOf, `progress:${agency}`);
  if (ownReport !== undefined) return ownReport;
  const days = moves.flatMap(({ from, to, succeeds, on }, at) => {
    if (!succeeds || to !== agency) return [];
    const day = reportedLast({ asOf }, from, moves.slice(0, at));
    return day === null ? [] : [[day, earliestDay(on) ?? day].toSorted()[0]!];
  });
  return days.toSorted().at(-1) ?? null;
}
