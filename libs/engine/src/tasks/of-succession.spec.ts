import { tasksOfSuccession } from './of-succession';

const merged = { as: 'merger', by: ['southmoor'], on: '2026-04-01' } as const;

describe('An open case of a partnership that is no more', () => {
  it('waits since that day for the one that succeeds to lead it', () => {
    expect(tasksOfSuccession(merged, true)).toMatchObject([
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
    expect(tasksOfSuccession(divided, true)).toMatchObject([{ prefill: {} }]);
  });

  it('waits for nothing once it is over, or where the partnership goes on', () => {
    expect(tasksOfSuccession(merged, false)).toEqual([]);
    expect(tasksOfSuccession(null, true)).toEqual([]);
  });
});
