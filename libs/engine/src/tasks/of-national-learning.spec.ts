import { nationalLearning } from '@waymark/casework';
import {
  acting,
  answered,
  assurance,
  circulated,
  closed,
  gapFound,
  notRelevant,
  received,
  relevant,
} from '../../../casework/src/testing/national-learning-story';
import type { Story } from '../../../casework/src/testing/story';
import { said, tasksOf } from './tasks.fixture';

const tasksIn = (told: Story) =>
  tasksOf(nationalLearning, told.instance().state, { stage: told.stage(), ended: told.stage() === 'closed' });
const unit = { to: 'unit' };

describe('What waits in national learning', () => {
  it.each([
    ['that a group considers it', received, 'National learning to consider', '2026-10-12'],
    ['that it is circulated', relevant, 'National learning to circulate', '2026-10-20'],
    ['that agencies are asked for assurance', circulated, 'Assurance to ask agencies for', '2026-10-21'],
    ['that a gap is acted on', gapFound, 'Gap that an agency found, to act on', '2026-11-16'],
  ])('is for the business unit %s', (_, told, title, since) => {
    expect(tasksIn(told()).map((task) => [...said(task), task.since])).toEqual([[title, unit, null, since]]);
  });

  it('is an agency’s assurance by its day', () => {
    expect(tasksIn(assurance()).map(said)).toEqual([
      ['Assurance on national learning', { to: 'agency', agency: 'school' }, '2026-11-27'],
    ]);
  });

  it('is what an agency owed that has ended, for the business unit to end', () => {
    const endedAgencies = new Map([['school', { on: '2026-11-01', succeededBy: null }]]);
    const told = assurance();
    const tasks = tasksOf(nationalLearning, told.instance().state, {
      stage: told.stage(),
      ended: false,
      endedAgencies,
    });
    expect(tasks.filter(({ step }) => step === 'RequestEnded').map((task) => [task.owner, task.prefill])).toEqual([
      [unit, { agency: 'school' }],
    ]);
  });

  it('is nothing once it is found not relevant, answered without a gap, acted on, or closed', () => {
    const acted = gapFound().takes('GapActedOn', acting, { on: '2026-11-17' });
    for (const told of [notRelevant(), answered(), acted, closed()]) expect(tasksIn(told)).toEqual([]);
  });
});
