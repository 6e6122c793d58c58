import { chartFor, recorded, withdrawable, withRules } from '../frame';
import { facts, type Level, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, levelOf, type Dispute } from './state';

// Where a dispute can go. It may be raised at one level and go on at any other; a level that is passed over is asked
// about, for time may press.

export const stages = {
  begun: 'Begun',
  local: 'Local escalation',
  delegated: 'With the delegated partners',
  advised: 'With an independent adviser',
  lead: 'With the lead safeguarding partners',
  secretaryOfState: 'With the Secretary of State',
  resolved: 'Resolved',
  closed: 'Closed',
} as const;

const stageOf: Readonly<Record<Level, 'local' | 'delegated' | 'advised' | 'lead' | 'secretaryOfState'>> = {
  local: 'local',
  'delegated partners': 'delegated',
  adviser: 'advised',
  'lead safeguarding partners': 'lead',
  'Secretary of State': 'secretaryOfState',
};

const stagesOfLevels = Object.entries(stageOf) as [Level, (typeof stageOf)[Level]][];

const onRaising: RuleName[] = ['partyIsRegistered', 'notRaisedYet'];
const onEscalating: RuleName[] = ['raised', 'noLevelSkipped', 'levelIsHigher', 'notResolvedYet'];
const onResolving: RuleName[] = [
  'raised',
  'everyPartyHeard',
  'resolvedAtItsLevel',
  'adviceConsidered',
  'everyPartnerDecided',
  'secretaryOfStateAnswered',
  'notResolvedYet',
];
const onClosing: RuleName[] = ['raised', 'resolved', 'learningRecorded', 'notClosedYet'];

const when =
  (holds: (state: Dispute) => boolean) =>
  ({ context }: { context: Dispute }) =>
    holds(context);

const atItsLevel = (at: '' | '.') => [
  ...stagesOfLevels.map(([level, stage]) => ({
    guard: when((state) => levelOf(state) === level),
    target: `${at}${stage}` as const,
  })),
  { target: `${at}begun` as const },
];

/** Where the record stands once a step is left out of it, or recorded late. */
export const asItStands = [
  { guard: when(({ closed }) => closed), target: '.closed' as const },
  { guard: when(({ resolvedAt }) => resolvedAt !== null), target: '.resolved' as const },
  ...atItsLevel('.'),
];

const escalated = withRules(onEscalating, [
  ...stagesOfLevels.slice(1).map(([level, stage]) => ({
    guard: ({ event }: { event: Extract<Step, { type: 'Escalated' }> }) => event.data.to === level,
    target: `.${stage}` as const,
  })),
  { target: '.local' as const },
]);

export const chartVersion1 = chartFor<Dispute, Step, RuleName>(rules).createMachine({
  id: 'dispute',
  context: initial,
  initial: 'begun',
  on: {
    DisputeRaised: recorded(onRaising),
    PartyJoined: recorded(['partyIsRegistered']),
    OtherInvited: { actions: 'record' },
    PositionStated: recorded(['partyIsRegistered', 'isParty']),
    Escalated: escalated,
    DiscussionHeld: recorded(['raised']),
    AdviserAppointed: recorded(['raised']),
    AdviceGiven: recorded(['raised', 'adviserAppointed']),
    PartnerDecided: recorded(['bodyIsParty', 'bodyDecidesForItself', 'raised', 'atThatLevel', 'bodyDecides']),
    SecretaryOfStateAnswered: recorded(['withSecretaryOfState']),
    Resolved: { target: '.resolved', meta: { rules: onResolving } },
    LearningRecorded: { actions: 'record' },
    Reopened: recorded(['isEnded']),
    Closed: { target: '.closed', meta: { rules: onClosing } },

    // Any step may have been recorded by mistake; without it the dispute stands where the others have led.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'DisputeRaised withdrawn': asItStands,
    'Escalated withdrawn': asItStands,
    'Resolved withdrawn': asItStands,
    'Reopened withdrawn': asItStands,
    'Closed withdrawn': asItStands,
  },
  states: {
    begun: { on: { DisputeRaised: { target: 'local', meta: { rules: onRaising } } } },
    local: {},
    delegated: {},
    advised: {},
    lead: {},
    secretaryOfState: {},
    resolved: {
      on: {
        // Resolved stays resolved, whatever is recorded late, until someone reopens it.
        Escalated: recorded(onEscalating),
        Reopened: withRules(['isEnded'], atItsLevel('')),
      },
    },
    closed: {
      on: {
        Escalated: recorded(onEscalating),
        Resolved: recorded(onResolving),
        Reopened: withRules(['isEnded'], atItsLevel('')),
        Closed: recorded(onClosing),
      },
    },
  },
});
