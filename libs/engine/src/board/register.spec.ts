import { actionPlan } from '@waymark/casework';
import type { CaseOnBoard } from './board';
import { inRegister } from './register';

const plan = (stageTitle: string) =>
  inRegister({
    caseId: 'case-1',
    stream: 'actionPlan-1',
    openedOn: '2026-05-11',
    openedAt: '2026-05-11T09:00:00.000Z',
    record: {},
    tasks: [],
    workflows: [{ id: '1', stream: 'actionPlan-1', category: actionPlan.category, stage: 'agreed', stageTitle }],
  } as unknown as CaseOnBoard);

it('goes by one stage where it is called as the chart calls it, and by another once all have agreed', () => {
  expect(plan(actionPlan.stages['agreed']!).stage).toBe('actionPlan.agreed');
  const all = plan('Agreed by all partners');
  expect([all.stage, all.stageTitle]).toEqual(['actionPlan.agreed.agreed-by-all-partners', 'Agreed by all partners']);
});
