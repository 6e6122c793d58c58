import { isOpaqueId, standsWhere, workflow } from '../frame';
import { agenciesOutstanding } from '../returns';
import { asItStands, chartVersion1, stages } from './chart';
import { clocks } from './clocks';
import { facts } from './facts';
import { follows } from './follows';
import { rules } from './rules';
import { settledBy } from './settled-by';
import { fold, initial, type OtherReview } from './state';
import { tells } from './tells';
import { exceptional, usualCourse } from './usual-course';

export const otherReview = workflow({
  name: 'other-review',
  category: 'otherReview',
  title: 'Review led by others',
  opensCase: true,
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
  clocks,
  mentions: (state: OtherReview, { data }) => {
    const { agency, values } = (data ?? {}) as Record<string, unknown>;
    const corrected = ((values ?? {}) as Record<string, unknown>)['agency'];
    return [...agenciesOutstanding(state), agency, corrected].filter(isOpaqueId);
  },
});

export { endOfContributing, kindInWords, type OtherReview } from './state';
