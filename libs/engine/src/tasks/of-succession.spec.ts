import { meeting, rapidReview, submission, type AnyWorkflow } from '@waymark/casework';
import { tasksOfSuccession } from './of-succession';

const merged = { as: 'merger', by: ['southmoor'], on: '2026-04-01' } as const;
const standing = ({ category, initial: state }: Pick<AnyWorkflow, 'category' | 'initial'>, stage: string) => ({
  category,
  stage,
  state,
  ended: stage === 'closed',
});
const gathering = standing(rapidReview, 'gathering');

describe('An open case of a partnership that is no more', () => {
  it('waits since that day for the one that succeeds to lead it', () => {
    expect(tasksOfSuccession(merged, [standing(rapidReview, 'closed'), gathering])).toMatchObject([
      {
        kind: 'succession',
        step: 'LeadTransferred',
        prefill: { newLead: 'southmoor' },
        since: '2026-04-01',
        due: null,
      },
    ]);
  });

  it('waits for a choice where several succeed', () => {
    const divided = { as: 'division', by: ['southmoor', 'eastmere'], on: '2026-04-01' } as const;
    expect(tasksOfSuccession(divided, [gathering])).toMatchObject([{ prefill: {} }]);
  });

  it('waits for nothing where all has come to its usual end, though it is never closed', () => {
    const over = [standing(rapidReview, 'closed'), standing(submission, 'sent'), standing(meeting, 'agreed')];
    expect(tasksOfSuccession(merged, over)).toEqual([]);
  });

  it('waits for nothing where the partnership goes on', () => {
    expect(tasksOfSuccession(null, [gathering])).toEqual([]);
  });
});
