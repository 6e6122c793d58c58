import {
  acting,
  answered,
  asking,
  assurance,
  begun,
  circulated,
  circulating,
  closed,
  considering,
  gapFound,
  giving,
  received,
  receiving,
  relevant,
} from './national-learning-story';
import type { RuleCases } from './rule-suite';

const correcting = (event: string, values: object) => ({ event, values, reason: 'Misread.' });
const school = { agency: 'school' };

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const nationalLearningRuleCases: RuleCases = {
  agencyIsHeld: {
    objects: [circulated, 'InformationRequested', { ...asking, agency: 'nobody' }],
    holds: [circulated, 'InformationRequested', asking],
  },
  agenciesAreHeld: {
    objects: [relevant, 'Circulated', { ...circulating, agencies: ['school', 'nobody'] }],
    holds: [relevant, 'Circulated', circulating],
  },
  whatLedOnStands: {
    objects: [relevant, 'FactCorrected', correcting('event-1', { finding: 'not relevant' })],
    holds: [relevant, 'FactCorrected', correcting('event-1', { group: 'The executive' })],
  },
  dueNotBeforeAsked: {
    objects: [circulated, 'InformationRequested', { ...asking, due: '2026-10-01' }],
    holds: [circulated, 'InformationRequested', asking],
  },
  notAskedYet: {
    objects: [assurance, 'InformationRequested', asking],
    holds: [answered, 'InformationRequested', asking],
  },
  returnWasAsked: { objects: [circulated, 'ReturnChased', school], holds: [assurance, 'ReturnChased', school] },
  returnIsMissing: { objects: [answered, 'ReturnChased', school], holds: [assurance, 'ReturnChased', school] },
  returnsAreIn: { objects: [assurance, 'Closed', {}], holds: [answered, 'Closed', {}] },
  learningIsReceived: { objects: [begun, 'Considered', considering], holds: [received, 'Considered', considering] },
  notReceivedYet: {
    objects: [received, 'LearningReceived', receiving],
    holds: [begun, 'LearningReceived', receiving],
  },
  learningIsConsidered: { objects: [received, 'Closed', {}], holds: [relevant, 'Closed', {}] },
  circulatedToSomebody: {
    objects: [relevant, 'Circulated', { ...circulating, agencies: [] }],
    holds: [relevant, 'Circulated', { ...circulating, agencies: [], others: 'All schools of the area.' }],
  },
  assuranceIsAsked: { objects: [circulated, 'Closed', {}], holds: [answered, 'Closed', {}] },
  answerIsExplained: {
    objects: [assurance, 'ReturnReceived', { ...school, kind: 'gap found' }],
    holds: [assurance, 'ReturnReceived', giving],
  },
  answerWasAskedFor: {
    objects: [circulated, 'ReturnReceived', giving],
    holds: [assurance, 'ReturnReceived', giving],
  },
  gapIsFound: { objects: [answered, 'GapActedOn', acting], holds: [gapFound, 'GapActedOn', acting] },
  gapsAreActedOn: { objects: [gapFound, 'Closed', {}], holds: [answered, 'Closed', {}] },
  notClosedYet: { objects: [closed, 'Closed', {}], holds: [answered, 'Closed', {}] },
  isClosed: {
    objects: [answered, 'Reopened', { why: 'It was published again.' }],
    holds: [closed, 'Reopened', { why: 'It was published again.' }],
  },
};
