import type { SettledBy } from '../frame';
import type { Step } from './facts';
import type { RuleName } from './rules';

/** What comes first where a usual step would be asked about: by rule, the steps that answer it. */
export const settledBy: SettledBy<RuleName, Step['type']> = {
  learningIsReceived: ['LearningReceived'],
  learningIsConsidered: ['Considered'],
  assuranceIsAsked: ['InformationRequested'],
  returnsAreIn: ['ReturnReceived', 'ReturnChased', 'RequestEnded'],
  gapsAreActedOn: ['GapActedOn'],
};
