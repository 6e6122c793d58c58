import { certainlyBefore } from '@waymark/statute';
import { firstDay } from '../first-day';
import { own, type ClockCall, type Known, type StepOnRecord } from '../frame';
import type { OnRecord } from './facts';
import { fold } from './fold';
import { holdsNotification, isNotified, startOfFiveDays, type RapidReview } from './state';

// Which steps start and stop which clocks. The frame counts the days; a want of dates refuses nothing.

/** Each notification has a rapid-review clock of its own; the notifier's five working days run once, for the incident. */
export function clocks(
  state: RapidReview,
  step: StepOnRecord & OnRecord,
  { rapidReviewBasis: governing }: Known['settings'],
): readonly ClockCall[] {
  const after = () => fold(state, step);
  switch (step.type) {
    case 'Referred':
    case 'AwarenessEstablished':
      return [
        ...(isNotifiersDutyOver(after()) ? [] : [fiveDaysOf(after())]),
        ...besideNotifications(after(), governing),
      ];
    case 'FoundNotNotifiable':
      return isNotifiersDutyOver(after()) ? [fiveDays({ doesNotApply: 'found not notifiable' })] : [];
    case 'ReferralPassedOn':
      return isNotified(state) ? [] : [fiveDays({ doesNotApply: 'passed to another area' })];
    case 'Reopened':
      return [
        ...(isNotifiersDutyOver(state) ? [fiveDaysOf(state)] : []),
        ...(state.criteriaFoundNotMet && !after().criteriaFoundNotMet
          ? allOf(state).flatMap((runsFor) => rapidReview(state, runsFor, governing))
          : []),
      ];
    case 'IncidentNotified':
      return notified(state, after(), step.data.notification, governing);
    case 'CriteriaFoundNotMet':
      return after().criteriaFoundNotMet ? doesNotApply(allOf(state), 'criteria found not met') : [];
    case 'IncidentSplit':
      return doesNotApply(
        (step.data.notifications ?? []).filter((runsFor) => holdsNotification(state, runsFor)),
        'goes on in another rapid review',
      );
    case 'SentToPanel':
      return [...firstSending(state, after()), ...letterFrom(step.data.submission, after())];
    case 'SentWithJoinedReview':
      return firstSending(state, after());
    case 'PanelLetterReceived':
      return lettersAnswering(state, after());
    default:
      return [];
  }
}

const bases = ['notification', 'awareness', 'incident'] as const;
type Basis = (typeof bases)[number];

const allOf = ({ notifications }: RapidReview): string[] => Object.keys(notifications);

const fiveDays = (
  does: { starts: string; governs: true } | { stops: string } | { doesNotApply: string },
): ClockCall => ({
  clock: 'notification',
  runsFor: 'incident',
  basis: 'awareness',
  ...does,
});

/** Only an incident is notified within five working days; a looked-after child's or care leaver's death has no such limit. */
const fiveDaysOf = (state: RapidReview): ClockCall =>
  state.entry === 'incident' || state.entry === null || isNotified(state) || isDeathSuspected(state)
    ? fiveDays({ starts: startOfFiveDays(state), governs: true })
    : fiveDays({ doesNotApply: state.entry });

/** A death that needed no notification as an incident, until it was established that abuse or neglect is suspected. */
const isDeathSuspected = ({ entry, awareness, asOf = {} }: RapidReview): boolean =>
  entry !== 'near miss' &&
  awareness.fiveDaysRunFrom === 'abuse or neglect' &&
  own(asOf, 'awareness:abuseSuspectedOn') !== undefined;

/** Found not notifiable, or another area's to notify: the five days do not apply until that changes. */
const isNotifiersDutyOver = (state: RapidReview): boolean =>
  !isNotified(state) && ((state.foundNotNotifiable && !isAwareSince(state)) || state.passedOn);

/** What was not known when it was found not notifiable begins the duty, whether or not the record is reopened. */
const isAwareSince = (state: RapidReview): boolean =>
  state.notNotifiableOn !== undefined && certainlyBefore(state.notNotifiableOn, startOfFiveDays(state));

/** The day of the incident's first notification, also where a later one was recorded before it. */
const firstNotifiedOn = ({ notifications }: RapidReview): string | null =>
  Object.values(notifications).reduce<string | null>(firstDay, null);

function notified(before: RapidReview, after: RapidReview, notification: string, governing: Basis): ClockCall[] {
  const first = firstNotifiedOn(after);
  const hadNoFiveDays = isNotifiersDutyOver(before) || (before.entry !== 'incident' && !isNotified(before));
  return [
    // A notification after "not notifiable", or of a death that needed none, brings the five days back to be judged.
    ...(hadNoFiveDays ? [fiveDaysOf(after)] : []),
    ...(first === firstNotifiedOn(before) || first === null ? [] : [fiveDays({ stops: first })]),
    ...rapidReview(after, notification, governing),
    // Recorded after the sending, it stops at once, perhaps before it starts: that is shown, not refused.
    ...(after.firstSentOn === null ? [] : stopped([notification], after)),
  ];
}

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
  state.criteriaFoundNotMet
    ? []
    : allOf(state).flatMap((runsFor) =>
        rapidReview(state, runsFor, governing).filter(({ basis }) => basis !== 'notification'),
      );

const onEveryBasis = (
  notifications: readonly string[],
  does: { stops: string } | { doesNotApply: string },
): ClockCall[] =>
  notifications.flatMap((runsFor) => bases.map((basis) => ({ clock: 'rapid-review', runsFor, basis, ...does })));

const stopped = (notifications: readonly string[], { firstSentOn }: RapidReview): ClockCall[] =>
  onEveryBasis(notifications, { stops: firstSentOn! });

/** A clock stops at the first sending; a later one stops nothing again, unless it proves to be the earlier. */
const firstSending = (before: RapidReview, after: RapidReview): ClockCall[] =>
  after.firstSentOn === before.firstSentOn ? [] : stopped(allOf(after), after);

const doesNotApply = (notifications: readonly string[], because: string): ClockCall[] =>
  onEveryBasis(notifications, { doesNotApply: because });

const letter = { clock: 'panel-letter', basis: 'submission' } as const;

/** From each sending a letter is looked for; one may have been recorded before the sending that it answers. */
function letterFrom(runsFor: string, { submissions }: RapidReview): ClockCall[] {
  const { sentOn, answeredOn } = submissions[runsFor]!;
  return [
    { ...letter, runsFor, starts: sentOn, governs: true },
    ...(answeredOn === null ? [] : [{ ...letter, runsFor, stops: answeredOn }]),
  ];
}

const lettersAnswering = (before: RapidReview, after: RapidReview): ClockCall[] =>
  Object.entries(after.submissions).flatMap(([runsFor, { answeredOn }]) =>
    answeredOn === null || answeredOn === before.submissions[runsFor]?.answeredOn
      ? []
      : [{ ...letter, runsFor, stops: answeredOn }],
  );
