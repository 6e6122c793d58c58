import { meeting, rapidReview } from '@waymark/casework';
import type { CaseOpened, OpenedStep } from '@waymark/engine/cqrs';
import { meetingsShown } from './meetings';

const stepOf = (type: string, occurredOn: string, data: object): OpenedStep =>
  ({ event: `${type} ${occurredOn}`, type, occurredOn, data, withdrawnBy: null }) as unknown as OpenedStep;

const called = (occurredOn: string, on: string, place: string) =>
  stepOf('MeetingCalled', occurredOn, { group: 'executive', on, place });

const held = (occurredOn: string, how: string, body: string, apologies: readonly string[], name: string) => {
  const attendance = [{ body, as: 'member', seniority: 'director', decisionAuthority: true }];
  return stepOf('MeetingHeld', occurredOn, { held: how, attendance, apologies, people: [{ name }], notes: name });
};

/** A meeting as its page shows it, where its steps were recorded in that order. */
function shown(...steps: readonly OpenedStep[]) {
  const state = steps.reduce((before, step) => meeting.fold(before, step as never), meeting.initial);
  const opened = { workflows: [{ id: 'm1', category: 'meeting', state, steps }] } as unknown as CaseOpened;
  return meetingsShown(opened, (_kind, id) => id)[0];
}

describe('A meeting of which an earlier day is recorded late', () => {
  it('shows who came, who sent apologies and how it was held on the day that it shows', () => {
    const later = held('2026-03-10', 'in person', 'police', ['council'], 'Ada Fell');
    const earlier = held('2026-03-03', 'online', 'school', ['police'], 'Bram Tarn');
    expect(shown(called('2026-02-01', '2026-03-03', 'Fell Hall'), later, earlier)).toMatchObject({
      on: '10 March 2026',
      how: 'In person',
      attendance: [{ body: 'police' }],
      apologies: ['council'],
      people: ['Ada Fell'],
      notes: 'Ada Fell',
      event: 'MeetingHeld 2026-03-10',
    });
  });

  it('shows the place of the call that stands', () => {
    const [first, moved] = [
      called('2026-02-01', '2026-03-03', 'Fell Hall'),
      called('2026-02-20', '2026-03-10', 'Tarn House'),
    ];
    for (const order of [
      [first, moved],
      [moved, first],
    ])
      expect(shown(...order)).toMatchObject({ on: '10 March 2026', place: 'Tarn House' });
  });
});

describe('A meeting within a rapid review', () => {
  const planned = (occurredOn: string, place: string) =>
    stepOf('MeetingPlanned', occurredOn, { meeting: 'm1', kind: 'rapid review meeting', place });
  const took = (occurredOn: string, how: string, attended: readonly string[]) =>
    stepOf('MeetingHeld', occurredOn, {
      meeting: 'm1',
      kind: 'rapid review meeting',
      held: how,
      attended,
      apologies: [],
    });

  function within(...steps: readonly OpenedStep[]) {
    const state = steps.reduce((before, step) => rapidReview.fold(before, step as never), rapidReview.initial);
    const opened = { workflows: [{ id: 'r1', category: 'rapidReview', state, steps }] } as unknown as CaseOpened;
    return meetingsShown(opened, (_kind, id) => id)[0];
  }

  it('that was held again shows the day on which it was held last, whatever is recorded last', () => {
    const [first, again] = [took('2026-03-03', 'online', ['school']), took('2026-03-10', 'in person', ['police'])];
    for (const order of [
      [first, again],
      [again, first],
    ])
      expect(within(...order)).toMatchObject({
        on: '10 March 2026',
        how: 'In person',
        attendance: [{ body: 'police' }],
      });
  });

  it('that is planned for an earlier day than before is where it was planned last', () => {
    expect(within(planned('2026-03-10', 'Tarn House'), planned('2026-03-03', 'Fell Hall'))).toMatchObject({
      on: '3 March 2026',
      place: 'Fell Hall',
    });
  });
});
