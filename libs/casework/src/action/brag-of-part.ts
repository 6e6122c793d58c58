import { earliestDay, type CivilDate } from '@waymark/statute';
import { own } from '../frame';
import { isActionOverdue } from './readings';
import type { Action } from './state';

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
  const reportedOn = own(state.asOf ?? {}, `progress:${agency}`) ?? null;
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
