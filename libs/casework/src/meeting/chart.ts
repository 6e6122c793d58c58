import { chartFor, recorded, withdrawable } from '../frame';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type Meeting } from './state';

// Where a meeting can go. Much of it is typed up afterwards, so what it led to can be recorded in any order.

export const stages = {
  begun: 'Begun',
  called: 'Called',
  cancelled: 'Cancelled',
  held: 'Held: minutes to follow',
  minuted: 'Minutes circulated',
  agreed: 'Minutes agreed',
} as const;

const onHolding: RuleName[] = [
  'bodiesAreRegistered',
  'called',
  'notCancelled',
  'notHeldYet',
  'everyBodyAccountedFor',
  'someoneAttended',
  'someoneMayDecide',
];
const onDeciding: RuleName[] = [
  'itemIsHeld',
  'bodiesAreRegistered',
  'held',
  'itemIsOnAgenda',
  'decidersAttended',
  'decidersHaveAuthority',
  'conflictsAreDecided',
  'nobodyShutOut',
];
const onAgreeing: RuleName[] = [
  'minutesAreHeld',
  'held',
  'minutesCirculated',
  'minutesAreTheLatest',
  'agreedLater',
  'minutesNotAgreedYet',
];

const when =
  (holds: (state: Meeting) => boolean) =>
  ({ context }: { context: Meeting }) =>
    holds(context);

/** Where the record stands once a step is left out of it, or recorded late. */
export const asItStands = [
  { guard: when(({ agreed }) => agreed), target: '.agreed' as const },
  { guard: when(({ minutes }) => minutes !== null), target: '.minuted' as const },
  { guard: when(({ held }) => held !== null), target: '.held' as const },
  { guard: when(({ cancelled }) => cancelled), target: '.cancelled' as const },
  { guard: when(({ called }) => called !== null), target: '.called' as const },
  { target: '.begun' as const },
];

const toCalled = { target: 'called', meta: { rules: ['notCalledYet' as const] } };
const toCancelled = { target: 'cancelled', meta: { rules: ['notCancelled' as const, 'notHeldYet' as const] } };
const toHeld = { target: 'held', meta: { rules: onHolding } };

export const chartVersion1 = chartFor<Meeting, Step, RuleName>(rules).createMachine({
  id: 'meeting',
  context: initial,
  initial: 'begun',
  on: {
    MeetingCalled: recorded(['notCalledYet']),
    Postponed: recorded(['called', 'notCancelled', 'notHeldYet']),
    Cancelled: recorded(['notCancelled', 'notHeldYet']),

    AgendaItemAdded: { actions: 'record' },
    AgendaItemRemoved: recorded(['itemIsHeld', 'itemIsOnAgenda']),
    AgendaItemDeferred: recorded(['itemIsHeld', 'itemIsOnAgenda']),
    PapersSent: recorded(['itemIsHeld', 'called', 'notCancelled', 'agendaIsSet']),

    ConflictDeclared: recorded(['itemIsHeld', 'bodiesAreRegistered']),
    ConflictDecided: recorded(['conflictIsHeld', 'safeguardsAreGiven']),

    MeetingHeld: recorded(onHolding),
    HeldInPrivate: recorded(['itemIsHeld', 'held']),
    DecisionTaken: recorded(onDeciding),
    ActionNoted: recorded(['itemIsHeld', 'bodiesAreRegistered', 'held']),

    MinutesCirculated: {
      target: '.minuted',
      meta: { rules: ['contentStands', 'held', 'minutesNotAgreedYet'] },
    },
    MinutesAgreed: { target: '.agreed', meta: { rules: onAgreeing } },

    // Any step may have been recorded by mistake; without it the meeting stands as far as the others have led.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'MeetingCalled withdrawn': asItStands,
    'Cancelled withdrawn': asItStands,
    'MeetingHeld withdrawn': asItStands,
    'MinutesCirculated withdrawn': asItStands,
    'MinutesAgreed withdrawn': asItStands,

    'MinutesCirculated corrected': recorded(['contentStands']),
  },
  states: {
    begun: { on: { MeetingCalled: toCalled, Cancelled: toCancelled, MeetingHeld: toHeld } },
    called: { on: { Cancelled: toCancelled, MeetingHeld: toHeld } },
    cancelled: { on: { MeetingCalled: toCalled, MeetingHeld: toHeld } },
    held: {},
    minuted: {},
    agreed: {},
  },
});
