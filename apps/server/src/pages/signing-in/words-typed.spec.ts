import { wordsTyped } from './words-typed';

const typed = (address: string, boxes: Record<string, string>) =>
  wordsTyped(
    address,
    Object.entries(boxes).map(([name, value]) => ({ name, value })),
  );

describe('What somebody wrote in a form that came too late', () => {
  it('stands by the questions of the step, also within a list, and without what was chosen', () => {
    const boxes = {
      'form:act': 'continue',
      agency: 'hospitals',
      kind: 'full',
      involvement: 'Seen twice.',
      'episodes.0.what': 'A bruise.',
      'episodes.0.on.year': '2026',
      'occurredOn.day': '3',
    };
    expect(typed('/cases/c-1/w/w-1/steps/ReturnReceived?agency=hospitals', boxes)).toEqual([
      { question: 'Summary of involvement', text: 'Seen twice.' },
      { question: 'What happened', text: 'A bruise.' },
    ]);
  });

  it('stands by the questions of a step that opens a workflow, and of one in a list of actions', () => {
    expect(typed('/cases/new/rapid-review', { account: 'Found unwell.', entry: 'incident' })).toEqual([
      { question: 'What happened', text: 'Found unwell.' },
    ]);
    expect(typed('/actions/c-1/a-1/ProgressReported', { progress: 'Begun.', brag: 'green', back: '/actions' })).toEqual(
      [{ question: 'Progress', text: 'Begun.' }],
    );
  });

  it('stands alone where no question is known: a reason, or another form', () => {
    expect(typed('/cases/c-1/w/w-1/steps/SentToPanel', { 'reason:everyBodySignedOff': 'They are ill.' })).toEqual([
      { question: null, text: 'They are ill.' },
    ]);
    expect(typed('/actions/paste', { rows: 'one\ttwo', agency: 'a1b2-c3' })).toEqual([
      { question: null, text: 'one\ttwo' },
    ]);
  });
});
