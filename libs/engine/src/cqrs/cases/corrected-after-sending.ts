import { amendmentsIn, dayFor, factOf, isUnsent, type RapidReview, type Submission } from '@waymark/casework';
import { londonDateOf, type LedgerEvent } from '@waymark/ledger';
import { earliestDay, latestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import type { WorkflowInCase } from '../workflow-in-case';

/** Something that was sent said otherwise than the record says since it was corrected. */
export interface CorrectedAfterSending {
  readonly sentOn: StatedDate;
  readonly correctedOn: CivilDate;
  /** What was sent: the notification alone, or the review. */
  readonly sent: Sent;
}

type Sent = 'notification' | 'review';

const ofIncident = ['Referred', 'AwarenessEstablished', 'ChildAdded', 'ChildRemoved', 'ChildDescribed'];

/** What a notification tells: the children, what happened and when. A pack tells of the notification and the outcome too. */
const toldIn: Readonly<Record<Sent, ReadonlySet<string>>> = {
  notification: new Set(ofIncident),
  review: new Set([...ofIncident, 'IncidentNotified', 'OutcomeRecorded']),
};

/** What tells it anew. */
const toldAgain: Readonly<Record<Sent, ReadonlySet<string>>> = {
  notification: new Set(['IncidentNotified']),
  review: new Set(['SentToPanel', 'AddendumSent']),
};

/**
 * The last correction or withdrawal of what was told, where it is known only after the sending, and neither an
 * addendum nor another sending, or notification, followed; null where there is none. On the day of sending itself it cannot be told which came first.
 */
export function correctedAfterSending(
  history: readonly Pick<LedgerEvent, 'id' | 'type' | 'data' | 'recordedAt' | 'occurredOn'>[],
  sentOn: StatedDate,
  what: Sent,
): CorrectedAfterSending | null {
  const sent = latestDay(sentOn);
  if (sent === null) return null;
  const told = new Set(history.filter(({ type }) => toldIn[what].has(factOf(type))).map(({ id }) => id));
  const correctedOn = history
    .filter(({ type, data }) => isAmendmentOf(type) && told.has(data['event'] as string))
    .map(({ recordedAt }) => londonDateOf(recordedAt))
    .findLast((on) => on > sent);
  if (correctedOn === undefined) return null;
  const amendments = amendmentsIn(history);
  const daysSent = history.flatMap(({ id, type, occurredOn }) => {
    if (!toldAgain[what].has(factOf(type)) || amendments?.withdrawn.has(id)) return [];
    const moved = amendments?.corrected.get(id)?.findLast(({ occurredOn: to }) => to !== undefined)?.occurredOn;
    return [earliestDay((moved ?? occurredOn) as StatedDate) ?? ''];
  });
  const completed = daysSent.some((day) => day >= correctedOn);
  return completed ? null : { sentOn, correctedOn, sent: what };
}

const isAmendmentOf = (type: string): boolean => ['FactCorrected', 'StepWithdrawn'].includes(factOf(type));

/**
 * Of a rapid review by its first sending, or by its first notification while it is not sent yet, and of a pack by its own:
 * the review whose words it sent, and on which day.
 */
export function sendingOf(
  { workflow, instance, stream }: WorkflowInCase,
  workflows: readonly WorkflowInCase[],
): { readonly review: string; readonly sentOn: StatedDate; readonly sent: Sent } | null {
  if (workflow.category === 'rapidReview') {
    const state = instance.state as RapidReview;
    if (state.firstSentOn !== null) return { review: stream, sentOn: state.firstSentOn, sent: 'review' };
    const notifiedOn = firstOf(Object.values(state.notifications));
    return notifiedOn === null || !isUnsent(state)
      ? null
      : { review: stream, sentOn: notifiedOn, sent: 'notification' };
  }
  if (workflow.category !== 'submission') return null;
  const { of, sent } = instance.state as Submission;
  const review = workflows.find((one) => one.workflow.category === 'rapidReview' && one.instance.itself === of);
  const first = firstOf(Object.values(sent).map(({ firstSentOn }) => firstSentOn));
  return review === undefined || first === null ? null : { review: review.stream, sentOn: first, sent: 'review' };
}

const firstOf = (days: readonly StatedDate[]): StatedDate | null =>
  days.toSorted((one, other) => (dayFor(one) < dayFor(other) ? -1 : 1))[0] ?? null;
