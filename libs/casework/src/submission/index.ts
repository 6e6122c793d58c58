import { isOpaqueId, standsWhere, workflow } from '../frame';
import { follows } from './follows';
import { asItStands, chartVersion1, stages } from './chart';
import { facts } from './facts';
import { fold } from './fold';
import { rules } from './rules';
import { authorsOf, initial, type Submission } from './state';
import { settledBy } from './settled-by';
import { tells } from './tells';
import { exceptional, usualCourse } from './usual-course';

export const submission = workflow({
  name: 'submission',
  category: 'submission',
  title: 'Submission',
  opensCase: false,
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  exceptional,
  settledBy,
  restsAt: ['sent'],
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands),
  // The deadlines of what is submitted run in the record whose report it is.
  clocks: () => [],
  authors: authorsOf,
  mentions: (state: Submission, { data }) =>
    [...Object.keys(state.takingPart), (data as { body?: unknown } | null)?.body].filter(isOpaqueId),
});

export { recipientsMissing, type Submission } from './state';
