import { currentChart, inItsCourse, workflows } from '@waymark/casework';
import { describeWorkflow, workflowPicture } from '@waymark/drawing';
import { chartDrawn } from './chart-drawn';

const review = workflows.find(({ name }) => name === 'practice-review')!;

it('draws the same for every case, whichever was looked at first', () => {
  const learning = inItsCourse(review, { ...(review.initial as object), kind: 'learning review' });
  expect(learning.usualCourse).not.toEqual(review.usualCourse);
  const chart = currentChart(review);
  expect(chartDrawn(learning, chart, 'initiated')).toEqual(
    workflowPicture(describeWorkflow(review, chart), 'initiated'),
  );
});
