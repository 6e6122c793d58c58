import { chartFor, recorded, withdrawable, withRules } from '../frame';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, isReturned, type Submission } from './state';

// Where a submission can go. Approval and sending happen outside and may be recorded in any order.

export const stages = {
  begun: 'Begun',
  prepared: 'Prepared: to be approved',
  approved: 'Approved: to be sent',
  sending: 'Sent to some recipients',
  sent: 'Sent to all',
  returned: 'Returned by a recipient',
  superseded: 'Replaced by another pack',
  setAside: 'Set aside without being sent',
} as const;

const onPreparing: RuleName[] = ['contentStands', 'isInUse'];
const onApproving: RuleName[] = [
  'bodyIsParty',
  'prepared',
  'contentMatches',
  'notOwnPack',
  'whoApprovesIsNamed',
  'isInUse',
];
const onSending: RuleName[] = [
  'prepared',
  'approved',
  'sentNotBeforeApproved',
  'recipientIsExpected',
  'notSentToThemYet',
  'isInUse',
];
const onCompleting: RuleName[] = [
  'prepared',
  'everyMustRecipientSent',
  'everyShouldRecipientSent',
  'everyExtraRecipientSent',
  'nothingReturned',
  'notCompleteYet',
  'isInUse',
];
const onReturning: RuleName[] = ['wasSentToThem'];
const onSuperseding: RuleName[] = ['prepared', 'isInUse'];
const onSettingAside: RuleName[] = ['prepared', 'packIsNotOut', 'isInUse'];

const when =
  (holds: (state: Submission) => boolean) =>
  ({ context }: { context: Submission }) =>
    holds(context);

const wasSent = ({ sent }: Submission) => Object.keys(sent).length > 0;

/** As far as what is on record has led. */
const asFarAs = (at: '' | '.') => [
  { guard: when(isReturned), target: `${at}returned` },
  { guard: when(({ complete }) => complete), target: `${at}sent` },
  { guard: when(wasSent), target: `${at}sending` },
  { guard: when(({ approved }) => approved !== null), target: `${at}approved` },
  { guard: when(({ content }) => content !== null), target: `${at}prepared` },
  { target: `${at}begun` },
];

/** Where the record stands once a step is left out of it, or recorded late. */
export const asItStands = [
  { guard: when(({ setAside }) => setAside), target: '.setAside' },
  { guard: when(({ superseded }) => superseded), target: '.superseded' },
  ...asFarAs('.'),
];

/** What was replaced or set aside stays so, whatever is recorded late, until someone takes it up again. */
const late = {
  Prepared: recorded(onPreparing),
  Approved: recorded(onApproving),
  Sent: recorded(onSending),
  Completed: recorded(onCompleting),
  Returned: recorded(onReturning),
  Superseded: recorded(onSuperseding),
  SetAside: recorded(onSettingAside),
  Reopened: withRules(['isAtAnEnd' as const], asFarAs('')),
};

const toApproved = { target: 'approved', meta: { rules: onApproving } };
const toSending = { target: 'sending', meta: { rules: onSending } };

export const chartVersion1 = chartFor<Submission, Step, RuleName>(rules).createMachine({
  id: 'submission',
  context: initial,
  initial: 'begun',
  on: {
    BodyTakesPart: recorded(['bodyIsRegistered']),
    Prepared: recorded(onPreparing),
    Approved: recorded(onApproving),
    Sent: recorded(onSending),
    Completed: { target: '.sent', meta: { rules: onCompleting } },
    Acknowledged: recorded(['wasSentToThem']),
    Returned: { target: '.returned', meta: { rules: onReturning } },
    AddendumAdded: recorded(['contentStands', 'wasSent']),
    LetterReceived: recorded(['wasSentToThem', 'letterDatedBeforeReceived']),
    LetterAnswered: recorded(['letterIsHeld']),
    Superseded: { target: '.superseded', meta: { rules: onSuperseding } },
    SetAside: { target: '.setAside', meta: { rules: onSettingAside } },
    Reopened: recorded(['isAtAnEnd']),

    // Any step may have been recorded by mistake; without it the record stands as far as the others have led.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'Prepared withdrawn': withRules(['packIsNotOut'], asItStands),
    'Approved withdrawn': asItStands,
    'Sent withdrawn': asItStands,
    'Completed withdrawn': asItStands,
    'Returned withdrawn': asItStands,
    'Superseded withdrawn': asItStands,
    'SetAside withdrawn': asItStands,
    'Reopened withdrawn': asItStands,

    'Prepared corrected': recorded(['contentStands']),
    'Approved corrected': recorded(['contentStands']),
    'AddendumAdded corrected': recorded(['contentStands']),
  },
  states: {
    begun: {
      on: {
        Prepared: { target: 'prepared', meta: { rules: onPreparing } },
        Approved: toApproved,
        Sent: toSending,
      },
    },
    prepared: { on: { Approved: toApproved, Sent: toSending } },
    approved: { on: { Sent: toSending } },
    sending: {},
    sent: {},
    returned: {
      on: {
        Sent: [
          { guard: ({ context, event }) => othersReturned(context, event.data.recipient), ...recorded(onSending) },
          { target: 'sending' },
        ],
      },
    },
    superseded: { on: late },
    setAside: { on: late },
  },
});

const othersReturned = ({ sent }: Submission, recipient: string): boolean =>
  Object.entries(sent).some(([id, { standing }]) => id !== recipient && standing === 'returned');
