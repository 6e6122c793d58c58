import { action } from '@waymark/casework';
import { builtInCalendar } from '@waymark/statute';
import { story } from '../../../casework/src/testing/story';
import { bandOf } from './bands';
import { unit } from './task';
import { said, tasksOf } from './tasks.fixture';

const agreed = () =>
  story(action)
    .knowing({ titleOf: (id) => `The ${id}` })
    .given('Drafted', { plan: 'plan-1', kind: 'training', what: 'Train.' })
    .given('Agreed', { agencies: ['school', 'clinic'], owner: 'school', due: '2026-06-30' });

describe('What waits in an action', () => {
  const tasksIn = (told: ReturnType<typeof agreed>) =>
    tasksOf(action, told.instance().state, { stage: told.instance().stage });

  it('is each agency’s own part, until its evidence waits for a decision', () => {
    expect(tasksIn(agreed()).map(said)).toEqual([
      ['Action', { to: 'agency', agency: 'clinic' }, '2026-06-30'],
      ['Action', { to: 'agency', agency: 'school' }, '2026-06-30'],
    ]);
    const told = agreed().given(
      'EvidenceSubmitted',
      { evidence: 'e1', agency: 'school', what: 'A list.' },
      { on: '2026-06-09' },
    );
    expect(tasksIn(told).map(({ title, since, owner }) => [title, since, owner.to])).toEqual([
      ['Evidence to decide on', '2026-06-09', 'unit'],
      ['Action', null, 'agency'],
    ]);
    expect(tasksIn(told)[0]).toMatchObject({ due: '2026-06-30', deadline: 'action', band: 'waiting now' });
    const asked = told.given('FurtherEvidenceRequested', { evidence: 'e1', due: '2026-06-20', reason: 'Of whom?' });
    expect(tasksIn(asked).map(({ title, due }) => [title, due])).toContainEqual([
      'Further evidence of an action',
      '2026-06-20',
    ]);
  });
});

describe('An action that an agency does not accept', () => {
  const waits = (told: ReturnType<typeof agreed>) => {
    const { stage, state } = told.instance();
    return tasksOf(action, state, { stage }).flatMap(({ step, title, prefill }) =>
      title.includes('not accepted') ? [[step, prefill]] : [],
    );
  };
  const refused = () => agreed().given('NotAccepted', { agency: 'school', reasons: 'Not ours.' }, { on: '2026-11-08' });
  const toEscalate = [['NotAcceptedEscalated', { agency: 'school' }]];
  const toSettle = [['AcceptedByAgency', { agency: 'school' }]];
  const up = { agency: 'school', to: 'a safeguarding partner' };

  it('is to be escalated, then to be settled, and to be escalated anew where the agency says so again', () => {
    const told = refused();
    expect(waits(told)).toEqual(toEscalate);
    expect(waits(told.given('NotAcceptedEscalated', up, { on: '2026-11-09' }))).toEqual(toSettle);
    const again = told.again().given('NotAccepted', { agency: 'school', reasons: 'Still not.' }, { on: '2026-11-11' });
    expect(waits(again)).toEqual(toEscalate);
    expect(waits(told.given('AcceptedByAgency', { agency: 'school' }, { on: '2026-11-10' }))).toEqual([]);
  });

  it('waits now, and not until the day of the action comes near', () => {
    const { stage, state } = refused().instance();
    const task = tasksOf(action, state, { stage }).find(({ title }) => title.includes('not accepted'))!;
    const by = { today: '2026-01-05', calendar: builtInCalendar, notices: {} };
    expect([task.due, bandOf(task, by)]).toEqual(['2026-06-30', 'waiting now']);
  });

  it('is told by the days, in whichever order they were recorded, also once another took the agency’s place', () => {
    const late = agreed().given('NotAcceptedEscalated', up, { on: '2026-11-09' });
    late.given('NotAccepted', { agency: 'school', reasons: 'Not ours.' }, { on: '2026-11-08' });
    expect(waits(late)).toEqual(toSettle);
    const twice = agreed().given('NotAccepted', { agency: 'school', reasons: 'Still not.' }, { on: '2026-11-11' });
    expect(waits(twice.given('NotAcceptedEscalated', up, { on: '2026-11-09' }))).toEqual(toEscalate);
    late.given('AgencySucceeded', { agency: 'school', by: 'academy' }, { on: '2026-11-12' });
    expect(waits(late)).toEqual([['AcceptedByAgency', { agency: 'academy' }]]);
  });
});

describe('An action of an agency that has ended', () => {
  const handingOn = (told: ReturnType<typeof agreed>, agency: string, succeededBy: string | null = 'board') => {
    const { stage, state } = told.instance();
    const endedAgencies = new Map([[agency, { on: '2026-04-01', succeededBy }]]);
    return tasksOf(action, state, { stage, endedAgencies }).filter(({ step }) =>
      ['AgencySucceeded', 'OwnerTransferred'].includes(step),
    );
  };

  it('waits for the business unit to hand it to the successor, since the agency ended', () => {
    expect(handingOn(agreed(), 'clinic')).toMatchObject([
      { prefill: { agency: 'clinic', by: 'board' }, owner: unit, since: '2026-04-01', due: '2026-06-30' },
    ]);
    expect(handingOn(agreed(), 'clinic', null)).toMatchObject([
      { step: 'OwnerTransferred', prefill: { from: 'clinic' } },
    ]);
    expect(handingOn(agreed(), 'elsewhere')).toEqual([]);
  });

  it('waits no more once the successor has it, or what it owed was accepted', () => {
    expect(handingOn(agreed().given('AgencySucceeded', { agency: 'clinic', by: 'board' }), 'clinic')).toEqual([]);
    const gave = agreed()
      .given('EvidenceSubmitted', { evidence: 'e1', agency: 'clinic', what: 'A list.' })
      .given('EvidenceAccepted', { evidence: 'e1', reasons: 'It shows it.' }, { actor: 'chair-1' });
    expect(handingOn(gave, 'clinic')).toEqual([]);
  });
});
