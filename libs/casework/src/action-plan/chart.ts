import { disputeSteps } from '../brought/dispute';
import { chartFor, recorded, withdrawable, withRules } from '../frame';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type ActionPlan } from './state';
import { asItStands, leadsTo } from './where-to';

// Where an action plan can go. It lists recommendations and actions; how it stands follows from how its actions stand.

export const stages = {
  begun: 'Begun',
  drafted: 'Drafted: not yet agreed by partners',
  // One partner's word is not that of all: who has agreed and who has not is told by body.
  agreed: 'Agreed by one partner or more',
  underWay: 'Under way',
  complete: 'Complete: every action came to its end',
  closed: 'Closed',
} as const;

const onMaking: RuleName[] = ['agenciesAreHeld', 'recommendationIsNew', 'saysWhoAndWhen'];
const onChanging: RuleName[] = ['bodyIsParty', 'recommendationIsHeld'];
const onAmending: RuleName[] = [...onChanging, 'agenciesAreHeld', 'saysWhoAndWhen'];
const onAgreeing: RuleName[] = [
  'bodyIsParty',
  'bodyDecidesForItself',
  'planIsOpened',
  'recommendationsAreMade',
  'recommendationsHaveActions',
  'notAgreedYet',
];
const onListing: RuleName[] = ['planIsOpened', 'actionIsNew', 'recommendationIsPursued'];
const onClosing: RuleName[] = [
  'notClosedYet',
  'planIsOpened',
  'everyBodyAgreed',
  'recommendationsHaveActions',
  'actionsAreClosed',
  'disputesAreResolved',
];

/** Once it is agreed, what is added puts the plan to work again, and what comes to its end may complete it. */
const atWork = {
  RecommendationMade: withRules(onMaking, leadsTo('', ['complete'], 'underWay')),
  RecommendationAmended: withRules(onAmending, leadsTo('', ['complete'], 'underWay')),
  RecommendationWithdrawn: withRules(onChanging, leadsTo('', ['complete'], 'underWay')),
  ActionAdded: withRules(onListing, leadsTo('', ['complete'], 'underWay')),
  ActionClosed: withRules(['actionIsListed'], leadsTo('', ['complete'], 'underWay')),
  ActionReopened: { target: 'underWay', meta: { rules: ['actionIsListed' as const] } },
};

export const chartVersion1 = chartFor<ActionPlan, Step, RuleName>(rules).createMachine({
  id: 'action-plan',
  context: initial,
  initial: 'begun',
  on: {
    BodyTakesPart: recorded(['bodyIsRegistered']),
    PlanOpened: recorded(['firstOpening']),
    PlanAgreed: withRules(onAgreeing, leadsTo('.', ['complete', 'underWay'], 'agreed')),
    RecommendationMade: recorded(onMaking),
    RecommendationAmended: recorded(onAmending),
    RecommendationWithdrawn: recorded(onChanging),
    ActionAdded: recorded(onListing),
    ActionClosed: recorded(['actionIsListed']),
    ActionReopened: recorded(['actionIsListed']),
    ProgressReviewed: recorded(['planIsOpened']),
    ProgressReported: recorded(['planIsOpened']),
    ProgressPublished: recorded(['planIsOpened']),
    Closed: { target: '.closed', meta: { rules: onClosing } },
    Reopened: recorded(['isClosed']),
    ...disputeSteps,

    // Any step may have been recorded by mistake. The record as it stands without it says where that leads back to.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'PlanOpened withdrawn': asItStands,
    'PlanAgreed withdrawn': asItStands,
    'RecommendationMade withdrawn': asItStands,
    'RecommendationAmended withdrawn': asItStands,
    'RecommendationWithdrawn withdrawn': asItStands,
    'ActionAdded withdrawn': asItStands,
    'ActionClosed withdrawn': asItStands,
    'ActionReopened withdrawn': asItStands,
    'Closed withdrawn': asItStands,
    'Reopened withdrawn': asItStands,
  },
  states: {
    begun: { on: { PlanOpened: { target: 'drafted', meta: { rules: ['firstOpening'] } } } },
    drafted: {},
    agreed: {
      on: {
        ActionAdded: withRules(onListing, leadsTo('', ['complete'], 'underWay')),
        // What became of an action may be recorded before it is listed.
        ActionClosed: withRules(['actionIsListed'], leadsTo('', ['complete'], 'underWay')),
        ActionReopened: { target: 'underWay', meta: { rules: ['actionIsListed'] } },
      },
    },
    underWay: { on: atWork },
    complete: { on: atWork },
    closed: {
      on: {
        // Closed stays closed, whatever is recorded late, until someone reopens it.
        PlanAgreed: recorded(onAgreeing),
        Closed: recorded(onClosing),
        Reopened: withRules(['isClosed'], leadsTo('', ['complete', 'underWay', 'agreed'], 'drafted')),
      },
    },
  },
});
