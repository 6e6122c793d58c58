import type { ClockCall, Known, StepOnRecord } from '../frame';
import type { OnRecord } from './facts';
import { fold, startOfFiveDays, type RapidReview } from './state';

// Which steps start and stop which clocks. The frame counts the days; a want of dates refuses nothing.

/** Each notification has a rapid-review clock of its own; the notifier's five working days run once, for the incident. */
export function clocks(
  state: RapidReview,
  step: StepOnRecord & OnRecord,
  { rapidReviewBasis }: Known['settings'],
): readonly ClockCall[] {
  const after = fold(state, step);
  switch (step.type) {
    case 'Referred':
    case 'AwarenessEstablished':
      return [notification(after), ...besideNotifications(after, rapidReviewBasis)];
    case 'FoundNotNotifiable':
      return [fiveDays({ doesNotApply: 'found not notifiable' })];
    case 'Reopened':
      return state.foundNotNotifiable && !stopped(state) ? [notification(state)] : [];
    case 'IncidentNotified':
      return [
        // A notification after "not notifiable" brings the five days back, so that they can be judged.
        ...(state.foundNotNotifiable ? [notification(after)] : []),
        ...(stopped(state) ? [] : [fiveDays({ stops: step.occurredOn })]),
        ...rapidReview(after, step.data.notification, rapidReviewBasis),
        ...(after.firstSentOn === null ? [] : sentFor([step.data.notification], after.firstSentOn)),
      ];
    case 'CriteriaFoundNotMet':
      return Object.keys(state.notifications).flatMap((runsFor) =>
        bases.map((basis) => ({
          clock: 'rapid-review' as const,
          runsFor,
          basis,
          doesNotApply: 'criteria found not met',
        })),
      );
    case 'SentToPanel':
      return [
        ...sentFor(Object.keys(state.notifications), after.firstSentOn!),
        {
          clock: 'panel-letter',
          runsFor: step.data.submission,
          basis: 'submission',
          starts: step.occurredOn,
          governs: true,
        },
      ];
    case 'SentWithJoinedReview':
      return sentFor(Object.keys(state.notifications), after.firstSentOn!);
    case 'PanelLetterReceived':
      return state.submissions.map((runsFor) => ({
        clock: 'panel-letter',
        runsFor,
        basis: 'submission',
        stops: step.occurredOn,
      }));
    default:
      return [];
  }
}

const bases = ['notification', 'awareness', 'incident'] as const;
type Basis = (typeof bases)[number];

const fiveDays = (
  does: { starts: string; governs: true } | { stops: string } | { doesNotApply: string },
): ClockCall => ({
  clock: 'notification',
  runsFor: 'incident',
  basis: 'awareness',
  ...does,
});

/** Only an incident is notified within five working days; a looked-after child's or care leaver's death has no such limit. */
const notification = (state: RapidReview): ClockCall =>
  state.entry === 'incident' || state.entry === null
    ? fiveDays({ starts: startOfFiveDays(state), governs: true })
    : fiveDays({ doesNotApply: state.entry });

const stopped = (state: RapidReview): boolean => Object.keys(state.notifications).length > 0;

/** All bases are counted and shown side by side; which of them governs is the partnership's setting. */
const rapidReview = (state: RapidReview, runsFor: string, governing: Basis): ClockCall[] => {
  const starts = {
    notification: state.notifications[runsFor]!,
    awareness: startOfFiveDays(state),
    incident: state.incidentOn ?? 'not-known',
  };
  return bases.map((basis) => ({
    clock: 'rapid-review',
    runsFor,
    basis,
    starts: starts[basis],
    governs: basis === governing,
  }));
};

/** Awareness established later moves the figures that stand beside, for notifications recorded before it. */
const besideNotifications = (state: RapidReview, governing: Basis): ClockCall[] =>
  Object.keys(state.notifications).flatMap((runsFor) =>
    rapidReview(state, runsFor, governing).filter(({ basis }) => basis !== 'notification'),
  );

const sentFor = (notifications: readonly string[], on: string): ClockCall[] =>
  notifications.flatMap((runsFor) =>
    bases.map((basis) => ({ clock: 'rapid-review' as const, runsFor, basis, stops: on })),
  );
