import type { CaseCourseShown } from '@waymark/engine/cqrs';
import { stepToRecord } from './step-to-record';

describe('Where the page of a case says that something is due', () => {
  const course = (...types: string[]) =>
    ({
      head: { case: 'case-1' },
      workflows: [{ id: 'review-1', next: types.map((type) => ({ type })) }],
    }) as unknown as CaseCourseShown;
  const recordOf = () => 'review-1';
  const due = (clock: 'advance-copies' | 'panel-letter' | 'practice-review') => ({
    clock: { clock, runsFor: 'review-1' },
  });

  it('leads to the form of what ends it by itself: the advance copies, the letter of the Panel', () => {
    const all = course('AdvanceCopiesSent', 'PanelLetterReceived', 'Published');
    expect(stepToRecord(due('advance-copies'), all, { recordOf })).toEqual({
      href: '/cases/case-1/w/review-1/steps/AdvanceCopiesSent',
      text: 'Record that they were sent',
    });
    expect(stepToRecord(due('panel-letter'), all, { recordOf })?.text).toBe("Record the Panel's letter");
    expect(stepToRecord(due('practice-review'), all, { recordOf })).toBeNull();
  });

  it('leads nowhere for whoever may not record it', () => {
    expect(stepToRecord(due('advance-copies'), course('Published'), { recordOf })).toBeNull();
    expect(stepToRecord(due('advance-copies'), course('AdvanceCopiesSent'), null)).toBeNull();
  });
});
