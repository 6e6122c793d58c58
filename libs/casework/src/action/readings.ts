import type { CivilDate } from '@waymark/statute';
import { isDone, isDrafted, isImpactKnown, standsAt, type Action } from './state';

// What a list of actions, a plan and a report upward ask of an action.

export type StandingOfAction =
  | 'drafted, not yet agreed'
  | 'not accepted by an agency'
  | 'under way'
  | 'evidence awaits a decision'
  | 'further evidence requested'
  | 'evidence accepted, impact check outstanding'
  | 'impact check done or not needed'
  | 'ongoing'
  | HowClosed
  | 'closed without evidence';

/** How an action came to its end, as its plan is told. */
export type HowClosed = (typeof waysOfClosing)[number];

export const waysOfClosing = [
  'impact evidenced',
  'impact partly evidenced',
  'impact not evidenced',
  'impact check not needed',
  'not progressed',
  'superseded',
] as const;

/** How it ended; null while it is open. Closed without a check, no impact is evidenced. */
export function howClosed({ ended, closed, impact, impactCheckNotNeeded }: Action): HowClosed | null {
  if (ended !== null) return ended;
  if (!closed) return null;
  if (impactCheckNotNeeded) return 'impact check not needed';
  return `impact ${impact?.found ?? 'not evidenced'}`;
}

export const isOpenAction = (state: Action): boolean => isDrafted(state) && howClosed(state) === null;

export function standingOfAction(state: Action): StandingOfAction {
  const how = howClosed(state);
  if (how !== null) return state.ended === null && !isDone(state) ? 'closed without evidence' : how;
  if (state.ongoing !== null) return 'ongoing';
  if (standsAt(state, 'awaiting')) return 'evidence awaits a decision';
  if (standsAt(state, 'further requested')) return 'further evidence requested';
  if (isDone(state)) {
    return isImpactKnown(state) ? 'impact check done or not needed' : 'evidence accepted, impact check outstanding';
  }
  if (state.notAcceptedBy.length > 0) return 'not accepted by an agency';
  return state.agreed ? 'under way' : 'drafted, not yet agreed';
}

/** The day that it is looked at by: of what is ongoing the day of its review, and none once that is done. */
export const dayOfAction = ({ due, ongoing }: Action): CivilDate | null => {
  if (ongoing === null) return due;
  return ongoing.reviewedOn === null ? ongoing.reviewOn : null;
};

/** Its day is past, and neither is it done nor, where it is ongoing, was it looked at. A check of impact has its own day. */
export function isActionOverdue(state: Action, today: CivilDate): boolean {
  const day = dayOfAction(state);
  return isOpenAction(state) && day !== null && day < today && (state.ongoing !== null || !isDone(state));
}

/** What a draft still leaves open of what an agreement says in clear. */
export const gapsOf = ({ agencies, owner, due, nationalBody }: Action): string[] => [
  ...(agencies.length === 0 && !nationalBody ? ['agencies'] : []),
  ...(owner === null ? ['owner'] : []),
  ...(due === null ? ['due date'] : []),
];
