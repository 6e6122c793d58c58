import { chartFor, recorded, withdrawable, withRules } from '../frame';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type NationalLearning } from './state';
import { asItStands, goingOn, leadsTo } from './where-to';

// Where national learning can go. A group may consider it before or after it is circulated, and agencies may be asked
// before either: what waits for an answer stands first.

export const stages = {
  begun: 'Begun',
  received: 'Received: not yet considered',
  relevant: 'Considered: relevant here',
  notRelevant: 'Considered: not relevant here',
  circulated: 'Circulated',
  assurance: 'Assurance asked of agencies',
  answered: 'Every agency asked has answered',
  closed: 'Closed',
} as const;

const onReceiving: RuleName[] = ['notReceivedYet'];
const onConsidering: RuleName[] = ['learningIsReceived'];
const onCirculating: RuleName[] = ['agenciesAreHeld', 'learningIsReceived', 'circulatedToSomebody'];
const onAsking: RuleName[] = ['agencyIsHeld', 'learningIsReceived', 'notAskedYet', 'dueNotBeforeAsked'];
const onAnswer: RuleName[] = ['agencyIsHeld', 'answerIsExplained', 'answerWasAskedFor'];
const onChasing: RuleName[] = ['agencyIsHeld', 'returnWasAsked', 'returnIsMissing'];
const onClosing: RuleName[] = [
  'learningIsReceived',
  'learningIsConsidered',
  'assuranceIsAsked',
  'returnsAreIn',
  'gapsAreActedOn',
  'notClosedYet',
];

/** An answer of the same day that is recorded already answers what is asked: nothing more is awaited. */
const onceAsked = [leadsTo('.', ['assurance'], 'begun')[0]!, { actions: 'record' as const }];

/** Where an answer, or that it is missing, leads: whoever answers unasked leaves what was not considered so. */
const onceAnswered = leadsTo('.', ['assurance', 'notRelevant', 'answered', 'received'], 'begun');

export const chartVersion1 = chartFor<NationalLearning, Step, RuleName>(rules).createMachine({
  id: 'national-learning',
  context: initial,
  initial: 'begun',
  on: {
    LearningReceived: recorded(onReceiving),
    Considered: withRules(
      onConsidering,
      leadsTo('.', ['assurance', 'notRelevant', 'answered', 'circulated'], 'relevant'),
    ),
    'Considered corrected': recorded(['whatLedOnStands']),
    Circulated: recorded(onCirculating),
    InformationRequested: withRules(onAsking, onceAsked),
    'InformationRequested corrected': recorded(['whatLedOnStands']),
    // Also of an agency whose entry in the directory was taken back: its request must not stay open for ever.
    RequestEnded: recorded(['returnWasAsked']),
    'RequestEnded corrected': recorded(['whatLedOnStands']),
    ReturnReceived: withRules(onAnswer, onceAnswered),
    'ReturnReceived corrected': recorded(['whatLedOnStands']),
    ReturnChased: withRules(onChasing, onceAsked),
    'ReturnChased corrected': recorded(['whatLedOnStands']),
    GapActedOn: recorded(['agencyIsHeld', 'gapIsFound']),
    Reopened: recorded(['isClosed']),
    Closed: { target: '.closed', meta: { rules: onClosing } },

    // Any step may have been recorded by mistake; without it the record stands where the others have led.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'LearningReceived withdrawn': asItStands,
    'Considered withdrawn': asItStands,
    'Circulated withdrawn': asItStands,
    'InformationRequested withdrawn': asItStands,
    'RequestEnded withdrawn': asItStands,
    'ReturnReceived withdrawn': asItStands,
    'ReturnChased withdrawn': asItStands,
    'Reopened withdrawn': asItStands,
    'Closed withdrawn': asItStands,
  },
  states: {
    begun: { on: { LearningReceived: { target: 'received', meta: { rules: onReceiving } } } },
    received: {},
    relevant: { on: { Circulated: { target: 'circulated', meta: { rules: onCirculating } } } },
    notRelevant: {},
    circulated: {},
    assurance: { on: { RequestEnded: withRules(['returnWasAsked'], goingOn('')) } },
    answered: {},
    closed: {
      on: {
        // Closed stays closed, whatever is recorded late, until someone reopens it.
        Considered: recorded(onConsidering),
        InformationRequested: recorded(onAsking),
        ReturnReceived: recorded(onAnswer),
        ReturnChased: recorded(onChasing),
        Reopened: withRules(['isClosed'], goingOn('')),
        Closed: recorded(onClosing),
      },
    },
  },
});
