import type { CaseHead } from '@waymark/engine/cqrs';
import { headShown } from './head';

const record = (category: string, title: string) => ({
  category,
  title,
  meeting: null,
  stageTitle: 'under way',
  revision: 3,
});

it('names above a case its reviews before the plan that follows from them', () => {
  const workflows = [
    record('rapidReview', 'Rapid review'),
    record('actionPlan', 'Action plan'),
    record('practiceReview', 'Practice review'),
  ];
  const head = { case: 'case-1', reference: null, workingName: null, lead: null, agencies: [], whole: true, workflows };
  expect(headShown(head as unknown as CaseHead, null, () => null)).toMatchObject({
    stages: ['Rapid review: under way', 'Practice review: under way'],
    more: 'and 1 more record',
  });
});
