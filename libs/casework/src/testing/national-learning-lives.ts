import type { Happening } from './lives';
import {
  acting,
  asking,
  circulating,
  considering,
  gap,
  giving,
  receiving,
  settingAside,
} from './national-learning-story';

/** What may happen with national learning again and again. */
export const happenings: readonly Happening[] = [
  ['LearningReceived', receiving],
  ['Considered', considering],
  ['Considered', settingAside],
  ['Circulated', circulating],
  ['Circulated', { ...circulating, circulation: 'circulation-2', agencies: ['surgery'] }],
  ['InformationRequested', asking],
  ['InformationRequested', { ...asking, due: '2026-12-18' }],
  ['InformationRequested', { ...asking, agency: 'trust' }],
  ['ReturnReceived', giving],
  ['ReturnReceived', gap],
  ['ReturnReceived', { agency: 'trust', kind: 'not applicable', why: 'No maternity service.' }],
  ['ReturnChased', { agency: 'school' }],
  ['RequestEnded', { agency: 'school', why: 'It has closed.' }],
  ['GapActedOn', acting],
  ['Closed', {}],
  ['Reopened', { why: 'It was published again.' }],
];
