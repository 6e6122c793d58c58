import { action, dispute, otherReview, rapidReview } from '@waymark/casework';
import { owingIn } from '../board/ended-agencies';
import { unit } from './task';
import { said, tasksOf } from './tasks.fixture';

const asked = { due: '2026-06-10', asked: true, endedOn: null, received: null, receivedOn: null, standing: 'asked' };
const returns = { clinic: asked, school: { ...asked, received: 'nil', standing: 'received' }, trust: asked };

describe('A return that was asked of an agency that has ended', () => {
  const endedAgencies = new Map([
    ['clinic', { on: '2026-06-02', succeededBy: 'hospital' }],
    ['school', { on: '2026-06-02', succeededBy: null }],
  ]);
  const unitsIn = (workflow: typeof rapidReview | typeof otherReview, state: object, stage: string) =>
    tasksOf(workflow, { ...(workflow.initial as object), ...state }, { stage, endedAgencies })
      .filter(({ step }) => step === 'RequestEnded')
      .map((task) => [...said(task), task.prefill]);
  const toEnd = 'Return asked of an agency that has ended: to end, and to ask of its successor';

  it.each([
    ['rapid review', rapidReview, 'gathering'],
    ['review led by others', otherReview, 'asked'],
  ] as const)('is the business unit’s to take up in a %s, where it did not come', (_, workflow, stage) => {
    expect(unitsIn(workflow, { returns }, stage)).toEqual([[toEnd, unit, '2026-06-10', { agency: 'clinic' }]]);
    const none = { ...asked, endedOn: '2026-06-03', asked: false };
    expect(unitsIn(workflow, { returns: { clinic: none } }, stage)).toEqual([]);
  });

  it('is looked for wherever something is owed, while the record goes on', () => {
    const record = { category: rapidReview.category, state: { returns }, ended: false };
    expect(owingIn(record)).toEqual(['clinic', 'trust']);
    expect(owingIn({ ...record, ended: true })).toEqual([]);
    const owned = { ...(action.initial as object), plan: 'plan-1', agencies: ['school'], owner: 'school' };
    expect(owingIn({ category: action.category, state: owned, ended: false })).toEqual(['school']);
    expect(owingIn({ category: dispute.category, state: dispute.initial, ended: false })).toEqual([]);
  });
});
