import { problemOf } from './from-outcome';

describe('A step that is not possible', () => {
  const outcome = { answer: 'no such step', step: 'Referred', stage: 'gathering', possible: ['MeetingHeld'] } as const;
  const told = (whole: boolean) => problemOf(outcome, { category: 'rapidReview', whole }).body('1');

  it('is answered with the stage and what is possible to whoever reads the record', () => {
    expect(told(true)).toMatchObject({ stage: 'gathering', possible: [{ type: 'MeetingHeld' }] });
  });

  it('tells whoever sees their own part alone nothing of the stage', () => {
    expect(JSON.stringify(told(false))).not.toMatch(/gathering|MeetingHeld|stage|possible"/);
  });
});
