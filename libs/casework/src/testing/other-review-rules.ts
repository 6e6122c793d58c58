import {
  asked,
  asking,
  begun,
  closed,
  followed,
  following,
  learned,
  learning,
  notMaking,
  recording,
  reported,
  sending,
  sent,
  waiting,
} from './other-review-story';
import type { RuleCases } from './rule-suite';

const correcting = (values: object) => ({ event: 'event-0', values, reason: 'Misread.' });
const school = { agency: 'school' };
const withheld = { agency: 'school', kind: 'withheld' };

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const otherReviewRuleCases: RuleCases = {
  agencyIsHeld: {
    objects: [asked, 'InformationRequested', { ...asking, agency: 'nobody' }],
    holds: [asked, 'InformationRequested', asking],
  },
  contributionStands: {
    objects: [followed, 'FactCorrected', correcting({ contribution: 'asked for' })],
    holds: [followed, 'FactCorrected', correcting({ kind: 'safeguarding-adult-review' })],
  },
  dueNotBeforeAsked: {
    objects: [begun, 'ReviewRecorded', recording, { on: '2026-11-02' }],
    holds: [begun, 'ReviewRecorded', recording, { on: '2026-10-12' }],
  },
  notAskedYet: {
    objects: [waiting, 'InformationRequested', asking],
    holds: [asked, 'InformationRequested', asking],
  },
  returnWasAsked: { objects: [asked, 'ReturnChased', school], holds: [waiting, 'ReturnChased', school] },
  returnIsMissing: { objects: [sent, 'ReturnChased', school], holds: [waiting, 'ReturnChased', school] },
  withheldHasReason: {
    objects: [waiting, 'ReturnReceived', withheld],
    holds: [waiting, 'ReturnReceived', { ...withheld, withheldBecause: 'Legal privilege.' }],
  },
  fullReturnHoldsSomething: {
    objects: [waiting, 'ReturnReceived', { ...school, kind: 'full' }],
    holds: [waiting, 'ReturnReceived', { ...school, kind: 'full', involvement: 'Two years.' }],
  },
  returnsAreIn: { objects: [waiting, 'ContributionSent', sending], holds: [asked, 'ContributionSent', sending] },
  reviewIsRecorded: {
    objects: [begun, 'LearningRecorded', learning],
    holds: [followed, 'LearningRecorded', learning],
  },
  notRecordedYet: { objects: [followed, 'ReviewRecorded', following], holds: [begun, 'ReviewRecorded', following] },
  contributionIsAsked: {
    objects: [followed, 'NoContributionMade', notMaking],
    holds: [asked, 'NoContributionMade', notMaking],
  },
  contributionIsEnded: { objects: [asked, 'Closed', {}], holds: [reported, 'Closed', {}] },
  learningRecorded: { objects: [reported, 'Closed', {}], holds: [learned, 'Closed', {}] },
  notClosedYet: { objects: [closed, 'Closed', {}], holds: [learned, 'Closed', {}] },
  isClosed: {
    objects: [reported, 'Reopened', { why: 'The report came.' }],
    holds: [closed, 'Reopened', { why: 'It came.' }],
  },
};
