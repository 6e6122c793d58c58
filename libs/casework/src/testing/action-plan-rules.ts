import { agreed, begun, closed, complete, drafted, opened, recommendation, underWay } from './action-plan-story';
import type { RuleCases } from './rule-suite';

const second = { ...recommendation, recommendation: 'recommendation-2' };
const { text: _, ...amended } = { ...recommendation, rationale: 'The agencies asked for it.' };
const withdrawing = { recommendation: 'recommendation-1', rationale: 'It is met already.' };
const agreeing = { body: 'council', rationale: 'It meets the findings.' };
const listing = { action: 'action-2', recommendation: 'recommendation-1' };
const inNameOf = (body: string) => ({ body, capacity: 'lead', given: 'meeting', person: null }) as const;
/** Its recommendation has an action, so that partners know to what they agree. */
const listed = () => drafted().takes('ActionAdded', { ...listing, action: 'action-1' });
const disputed = () => complete().takes('DisputeOpened', { dispute: 'dispute-1', about: 'action' });

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const ruleCases: RuleCases = {
  bodyIsParty: {
    objects: [drafted, 'RecommendationWithdrawn', withdrawing, { by: inNameOf('school') }],
    holds: [drafted, 'RecommendationWithdrawn', withdrawing, { by: inNameOf('police') }],
  },
  bodyDecidesForItself: {
    objects: [drafted, 'PlanAgreed', agreeing, { by: inNameOf('police') }],
    holds: [drafted, 'PlanAgreed', agreeing, { by: inNameOf('council') }],
  },
  bodyIsRegistered: {
    objects: [opened, 'BodyTakesPart', { body: 'nobody', decides: true }],
    holds: [opened, 'BodyTakesPart', { body: 'neighbour', decides: true }],
  },
  agenciesAreHeld: {
    objects: [opened, 'RecommendationMade', { ...recommendation, agencies: ['school', 'nobody'] }],
    holds: [opened, 'RecommendationMade', recommendation],
  },
  recommendationIsHeld: {
    objects: [drafted, 'RecommendationWithdrawn', { ...withdrawing, recommendation: 'constructor' }],
    holds: [drafted, 'RecommendationWithdrawn', withdrawing],
  },
  firstOpening: {
    objects: [drafted, 'PlanOpened', { source: 'audit' }],
    holds: [begun, 'PlanOpened', { source: 'audit' }],
  },
  planIsOpened: { objects: [begun, 'PlanAgreed', agreeing], holds: [drafted, 'PlanAgreed', agreeing] },
  recommendationIsNew: {
    objects: [drafted, 'RecommendationMade', recommendation],
    holds: [drafted, 'RecommendationMade', second],
  },
  saysWhoAndWhen: {
    objects: [drafted, 'RecommendationAmended', { ...amended, due: undefined }],
    holds: [drafted, 'RecommendationAmended', amended],
  },
  recommendationIsPursued: {
    objects: [agreed, 'ActionAdded', { ...listing, recommendation: 'recommendation-9' }],
    holds: [agreed, 'ActionAdded', listing],
  },
  recommendationsAreMade: {
    objects: [opened, 'PlanAgreed', agreeing],
    holds: [drafted, 'PlanAgreed', agreeing],
  },
  notAgreedYet: {
    objects: [() => listed().takes('PlanAgreed', agreeing), 'PlanAgreed', agreeing],
    holds: [drafted, 'PlanAgreed', agreeing],
  },
  actionIsNew: {
    objects: [underWay, 'ActionAdded', { ...listing, action: 'action-1' }],
    holds: [underWay, 'ActionAdded', listing],
  },
  actionIsListed: {
    objects: [agreed, 'ActionClosed', { action: 'action-1', how: 'superseded' }],
    holds: [underWay, 'ActionClosed', { action: 'action-1', how: 'superseded' }],
  },
  everyBodyAgreed: {
    objects: [() => listed().takes('PlanAgreed', agreeing), 'Closed', {}],
    holds: [complete, 'Closed', {}],
  },
  actionsAreClosed: { objects: [underWay, 'Closed', {}], holds: [complete, 'Closed', {}] },
  recommendationsHaveActions: {
    objects: [drafted, 'PlanAgreed', agreeing],
    holds: [listed, 'PlanAgreed', agreeing],
  },
  notClosedYet: { objects: [closed, 'Closed', {}], holds: [complete, 'Closed', {}] },
  isClosed: {
    objects: [complete, 'Reopened', { why: 'A finding was missed.' }],
    holds: [closed, 'Reopened', { why: 'A finding was missed.' }],
  },
  disputeIsRecorded: {
    objects: [underWay, 'DisputeResolved', { dispute: 'dispute-1', outcome: 'agreed' }],
    holds: [disputed, 'DisputeResolved', { dispute: 'dispute-1', outcome: 'agreed' }],
  },
  disputesAreResolved: { objects: [disputed, 'Closed', {}], holds: [complete, 'Closed', {}] },
};
