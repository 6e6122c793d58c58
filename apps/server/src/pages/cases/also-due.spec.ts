import type { ListedTask } from '@waymark/engine/cqrs';
import type { AgreedShown } from './agreed-deadlines';
import { alsoDue } from './also-due';
import type { CaseDeadline } from './case-deadlines';

const today = '2026-06-15';

const task = (said: Partial<ListedTask>): ListedTask => ({
  id: 'task',
  kind: 'letter',
  title: 'Question of the Panel to answer',
  step: 'PanelQuestionAnswered',
  leadsTo: 'form',
  prefill: { letter: 'l', question: 'q' },
  owner: { to: 'unit' },
  due: null,
  dueLatest: null,
  since: null,
  deadline: null,
  case: 'case-1',
  reference: null,
  instance: 'review',
  band: 'waiting now',
  ownerTitle: null,
  ownerEndedOn: null,
  workingName: null,
  about: null,
  mayRecord: true,
  mayReadCase: true,
  ...said,
});

const shown = {
  due: [{ clock: { clock: 'rapid-review' } } as CaseDeadline],
  agreedDue: [{ deadline: 'action', runsFor: 'action-1' } as AgreedShown],
};
const labelOf = (instance: string | null) => (instance?.startsWith('action') === true ? 'Action 1' : null);
const awaitedFrom = ({ step }: ListedTask) =>
  step === 'PartnersResponded' ? 'Northmoor Council and Northmoor Police' : null;
const rows = (...tasks: readonly ListedTask[]) =>
  alsoDue(tasks, shown, labelOf, awaitedFrom, today).map(({ title, owner, due, state }) => [
    title,
    owner,
    due,
    state.tag,
    state.more,
  ]);

describe('What is due in a case beside its deadlines', () => {
  it('is a question of the Panel by its day, and what waits without one since it waits', () => {
    expect(rows(task({ due: '2026-06-10' }), task({ since: '2026-06-01' }), task({ due: '2026-06-15' }))).toEqual([
      ['Question of the Panel to answer', 'Business unit or chair', '10 June 2026', 'Overdue', 'by 5 days so far'],
      ['Question of the Panel to answer', 'Business unit or chair', 'No day set', 'Waiting', 'since 1 June 2026'],
      ['Question of the Panel to answer', 'Business unit or chair', '15 June 2026', 'Running', 'due today'],
    ]);
  });

  it('is no deadline that stands there already, but what waits now and holds one up', () => {
    const action = { title: 'Action', instance: 'action-1', deadline: 'action', due: '2026-12-31' } as const;
    expect(rows(task({ deadline: 'rapid-review', due: today }), task(action))).toEqual([]);
    expect(rows(task({ ...action, title: 'Evidence to decide on', since: '2026-06-09' }))).toEqual([
      ['Action 1: Evidence to decide on', 'Business unit or chair', '31 December 2026', 'Waiting', 'since 9 June 2026'],
    ]);
    expect(rows(task({ ...action, instance: 'action-2' }))).toHaveLength(1);
  });

  it('says from which partners their response to the Panel is awaited', () => {
    const response = task({ title: 'Response', step: 'PartnersResponded', since: '2026-06-01' });
    expect(rows(response).map(([, owner]) => owner)).toEqual([
      'Business unit or chair; awaited from Northmoor Council and Northmoor Police',
    ]);
  });

  it('is one row for the agencies that are asked the same', () => {
    const asked = (agency: string) =>
      task({
        kind: 'return',
        title: 'Agency information return',
        due: '2026-06-20',
        owner: { to: 'agency', agency },
        ownerTitle: agency,
        prefill: { agency },
      });
    const found = alsoDue([asked('The school'), asked('The trust')], shown, labelOf, awaitedFrom, today);
    expect(found.map(({ owner, href }) => [owner, href])).toEqual([
      ['The school and The trust', '/cases/case-1/w/review'],
    ]);
  });
});
