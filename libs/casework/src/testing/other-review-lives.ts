import type { Happening } from './lives';
import { asking, learning, notMaking, recording, sending } from './other-review-story';

const { due: _, ...withoutDay } = recording;

/** What may happen with a review led by others again and again. */
export const happenings: readonly Happening[] = [
  ['ReviewRecorded', recording],
  ['ReviewRecorded', withoutDay],
  ['ContributionAsked', { asked: 'Two more years.' }],
  ['ContributionAsked', { asked: 'By the end of the year.', due: '2026-12-18' }],
  ['ContributionAsked', { asked: 'Sooner.', due: '2026-12-04' }],
  ['ContributionSent', sending],
  ['ContributionSent', { ...sending, what: 'An addendum.' }],
  ['NoContributionMade', notMaking],
  ['InformationRequested', asking],
  ['ReturnReceived', { agency: 'school', kind: 'nil' }],
  ['ReturnChased', { agency: 'school' }],
  ['RequestEnded', { agency: 'school', why: 'Not needed.' }],
  ['RepresentativeNamed', { name: 'Rowan Ellery' }],
  ['ReportReceived', { published: 'not published' }],
  ['LearningRecorded', learning],
  ['Closed', {}],
  ['Reopened', { why: 'It was published.' }],
];
