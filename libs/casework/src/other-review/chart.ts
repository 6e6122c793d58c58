import { chartFor, recorded, withdrawable, withRules } from '../frame';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type OtherReview } from './state';

// Where a review led by others can go. What is owed stands before what was received: a report leaves it asked for.

export const stages = {
  begun: 'Begun',
  followed: 'Followed: no contribution asked for',
  asked: 'Contribution asked for',
  sent: 'Contribution sent',
  notMade: 'No contribution made',
  reported: 'Report received',
  closed: 'Closed',
} as const;

const when =
  (holds: (state: OtherReview) => boolean) =>
  ({ context }: { context: OtherReview }) =>
    holds(context);

const isReported = when(({ reportOn }) => reportOn !== null);

/** Where the record stands while it is not closed. */
const goingOn = (at: '' | '.') => [
  { guard: when(({ contribution }) => contribution === 'asked'), target: `${at}asked` as const },
  { guard: isReported, target: `${at}reported` as const },
  { guard: when(({ contribution }) => contribution === 'sent'), target: `${at}sent` as const },
  { guard: when(({ contribution }) => contribution === 'not made'), target: `${at}notMade` as const },
  { guard: when(({ kind }) => kind !== null), target: `${at}followed` as const },
  { target: `${at}begun` as const },
];

/** Where the record stands once a step is left out of it, or recorded late. */
export const asItStands = [{ guard: when(({ closed }) => closed), target: '.closed' as const }, ...goingOn('.')];

const onRecording: RuleName[] = ['notRecordedYet', 'dueNotBeforeAsked'];
const onAsking: RuleName[] = ['reviewIsRecorded', 'dueNotBeforeAsked'];
const onSending: RuleName[] = ['contributionIsAsked', 'returnsAreIn'];
const onNotMaking: RuleName[] = ['contributionIsAsked'];
const onReport: RuleName[] = ['reviewIsRecorded'];
const onClosing: RuleName[] = ['reviewIsRecorded', 'contributionIsEnded', 'learningRecorded', 'notClosedYet'];

const isAskedFor = ({ event }: { event: Extract<Step, { type: 'ReviewRecorded' }> }) =>
  event.data.contribution === 'asked for';

export const chartVersion1 = chartFor<OtherReview, Step, RuleName>(rules).createMachine({
  id: 'other-review',
  context: initial,
  initial: 'begun',
  on: {
    ReviewRecorded: withRules(onRecording, [{ guard: isAskedFor, target: '.asked' }, { actions: 'record' as const }]),
    'ReviewRecorded corrected': recorded(['contributionStands']),
    RepresentativeNamed: recorded(['reviewIsRecorded']),
    ContributionAsked: { target: '.asked', meta: { rules: onAsking } },
    InformationRequested: recorded(['agencyIsHeld', 'reviewIsRecorded', 'notAskedYet', 'dueNotBeforeAsked']),
    // Also of an agency whose entry in the directory was taken back: its request must not stay open for ever.
    RequestEnded: recorded(['returnWasAsked']),
    ReturnReceived: recorded(['agencyIsHeld', 'withheldHasReason', 'fullReturnHoldsSomething']),
    ReturnChased: recorded(['agencyIsHeld', 'returnWasAsked', 'returnIsMissing']),
    ContributionSent: withRules(onSending, [{ guard: isReported, target: '.reported' }, { target: '.sent' }]),
    NoContributionMade: withRules(onNotMaking, [{ guard: isReported, target: '.reported' }, { target: '.notMade' }]),
    ReportReceived: { target: '.reported', meta: { rules: onReport } },
    LearningRecorded: recorded(['reviewIsRecorded']),
    Reopened: recorded(['isClosed']),
    Closed: { target: '.closed', meta: { rules: onClosing } },

    // Any step may have been recorded by mistake; without it the review stands where the others have led.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'ReviewRecorded withdrawn': asItStands,
    'ContributionAsked withdrawn': asItStands,
    'ContributionSent withdrawn': asItStands,
    'NoContributionMade withdrawn': asItStands,
    'ReportReceived withdrawn': asItStands,
    'Reopened withdrawn': asItStands,
    'Closed withdrawn': asItStands,
  },
  states: {
    begun: {
      on: { ReviewRecorded: withRules(onRecording, [{ guard: isAskedFor, target: 'asked' }, { target: 'followed' }]) },
    },
    followed: {},
    // A report may come before what was asked of the partnership has gone out.
    asked: { on: { ReportReceived: recorded(onReport) } },
    sent: {},
    notMade: {},
    reported: {},
    closed: {
      on: {
        // Closed stays closed, whatever is recorded late, until someone reopens it.
        ReviewRecorded: recorded(onRecording),
        ContributionAsked: recorded(onAsking),
        ContributionSent: recorded(onSending),
        NoContributionMade: recorded(onNotMaking),
        ReportReceived: recorded(onReport),
        Reopened: withRules(['isClosed'], goingOn('')),
        Closed: recorded(onClosing),
      },
    },
  },
});
