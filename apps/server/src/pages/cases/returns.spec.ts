import { rapidReview } from '@waymark/casework';
import type { OpenedWorkflow } from '@waymark/engine/cqrs';
import { returnsShown } from './returns';

const queried = {
  due: '2026-03-09',
  asked: true,
  told: true,
  endedOn: null,
  received: 'partial',
  receivedOn: '2026-03-06',
  standing: 'queried',
  answerBy: null,
  chased: false,
  escalated: [],
};

const columnOf = (of: object) => {
  const state = { ...(rapidReview.initial as object), returns: { school: of } };
  const review = { category: 'rapidReview', state, steps: [] } as unknown as OpenedWorkflow;
  return returnsShown(review, null, () => 'School').columns[0]!;
};

describe('A return that was queried', () => {
  it('waits for the agency’s answer', () => {
    expect(columnOf(queried)).toMatchObject({ standing: 'Queried', waits: true });
  });

  it('waits no longer once its request was ended', () => {
    const ended = columnOf({ ...queried, asked: false, endedOn: '2026-03-10' });
    expect(ended).toMatchObject({ standing: 'Queried, no longer asked for', colour: 'grey', waits: false });
    expect(ended.asked).toBe('No request is recorded; ended 10 March 2026');
  });
});
