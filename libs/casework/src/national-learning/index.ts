import { isOpaqueId, standsWhere, workflow } from '../frame';
import { agenciesOutstanding } from '../returns';
import { chartVersion1, stages } from './chart';
import { facts } from './facts';
import { follows } from './follows';
import { rules } from './rules';
import { settledBy } from './settled-by';
import { fold, gapsToActOn, initial, type NationalLearning } from './state';
import { tells } from './tells';
import { usualCourse } from './usual-course';
import { asItStands } from './where-to';

export const nationalLearning = workflow({
  name: 'national-learning',
  category: 'nationalLearning',
  title: 'National learning',
  opensCase: true,
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  settledBy,
  // What one agency lacks is acted on while the others are waited for.
  usuallyAfter: { ReturnReceived: ['gapsAreActedOn'] },
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands),
  // The statute sets no day for it; by when an agency answers is asked of each agency.
  clocks: () => [],
  mentions: (state: NationalLearning, { data }) => {
    const { values } = (data ?? {}) as { values?: unknown };
    return [...agenciesOutstanding(state), ...gapsToActOn(state), ...agenciesIn(data), ...agenciesIn(values)].filter(
      isOpaqueId,
    );
  },
});

function agenciesIn(sent: unknown): unknown[] {
  const { agency, agencies } = (sent ?? {}) as { agency?: unknown; agencies?: unknown };
  return [agency, ...(Array.isArray(agencies) ? (agencies as unknown[]) : [])];
}

export {
  endOfAssurance,
  gapsToActOn,
  isRelevant as isLearningRelevant,
  learningKindInWords,
  type NationalLearning,
} from './state';
