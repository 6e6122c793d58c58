import { amendmentsIn, dayFor, factOf, type RapidReview, type Submission } from '@waymark/casework';
import { londonDateOf, type LedgerEvent } from '@waymark/ledger';
import { earliestDay, latestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import type { WorkflowInCase } from '../workflow-in-case';

/** Something that was sent said otherwise than the record says since it was corrected. */
export interface CorrectedAfterSending {
  readonly sentOn: StatedDate;
  readonly correctedOn: CivilDate;
}

/** What a pack to the Panel tells: its children, what happened and when, the notification, and the outcome. */
const toldInPack: ReadonlySet<string> = new Set([
  'Referred',
  'AwarenessEstablished',
  'ChildAdded',
  'ChildRemoved',
  'ChildDescribed',
  'IncidentNotified',
  'OutcomeRecorded',
]);

const ofSending: ReadonlySet<string> = new Set(['SentToPanel', 'AddendumSent']);

/**
 * The last correction or withdrawal of what was told, where it is known only after the sending, and neither an
 * addendum nor another sending followed; null where there is none. On the day of sending itself it cannot be told which came first.
 */
export function correctedAfterSending(
  history: readonly Pick<LedgerEvent, 'id' | 'type' | 'data' | 'recordedAt' | 'occurredOn'>[],
  sentOn: StatedDate,
): CorrectedAfterSending | null {
  const sent = latestDay(sentOn);
  if (sent === null) return null;
  const told = new Set(history.filter(({ type }) => toldInPack.has(factOf(type))).map(({ id }) => id));
  const correctedOn = history
    .filter(({ type, data }) => isAmendmentOf(type) && told.has(data['event'] as string))
    .map(({ recordedAt }) => londonDateOf(recordedAt))
    .findLast((on) => on > sent);
  if (correctedOn === undefined) return null;
  const amendments = amendmentsIn(history);
  const daysSent = history.flatMap(({ id, type, occurredOn }) => {
    if (!ofSending.has(factOf(type)) || amendments?.withdrawn.has(id)) return [];
    const moved = amendments?.corrected.get(id)?.findLast(({ occurredOn: to }) => to !== undefined)?.occurredOn;
    return [earliestDay((moved ?? occurredOn) as StatedDate) ?? ''];
  });
  const completed = daysSent.some((day) => day >= correctedOn);
  return completed ? null : { sentOn, correctedOn };
}

const isAmendmentOf = (type: string): boolean => ['FactCorrected', 'StepWithdrawn'].includes(factOf(type));

/** Of a rapid review by its first sending, and of a pack by its own: the review whose words it sent, and on which day. */
export function sendingOf(
  { workflow, instance, stream }: WorkflowInCase,
  workflows: readonly WorkflowInCase[],
): { readonly review: string; readonly sentOn: StatedDate } | null {
  if (workflow.category === 'rapidReview') {
    const { firstSentOn } = instance.state as RapidReview;
    return firstSentOn === null ? null : { review: stream, sentOn: firstSentOn };
  }
  if (workflow.category !== 'submission') return null;
  const { of, sent } = instance.state as Submission;
  const review = workflows.find((one) => one.workflow.category === 'rapidReview' && one.instance.itself === of);
  const [first] = Object.values(sent)
    .map(({ firstSentOn }) => firstSentOn)
    .toSorted((one, other) => (dayFor(one) < dayFor(other) ? -1 : 1));
  return review === undefined || first === undefined ? null : { review: review.stream, sentOn: first };
}
