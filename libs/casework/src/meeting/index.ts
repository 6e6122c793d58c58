import { isOpaqueId, standsWhere, workflow } from '../frame';
import { follows } from './follows';
import { asItStands, chartVersion1, stages } from './chart';
import { facts } from './facts';
import { bodiesIn, rules } from './rules';
import { fold, initial, type Meeting } from './state';
import { settledBy } from './settled-by';
import { tells } from './tells';
import { exceptional, usualCourse } from './usual-course';

export const meeting = workflow({
  name: 'meeting',
  category: 'meeting',
  opensCase: true,
  title: 'Meeting',
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  exceptional,
  settledBy,
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands),
  clocks: () => [],
  mentions: (_: Meeting, { data }) =>
    [data, (data as { values?: unknown } | null)?.values].flatMap(bodiesIn).filter(isOpaqueId),
});

export { groups as meetingGroups, isOfPartners } from './facts';
export { isDayOpen, meetingOf, type Meeting } from './state';
