import type { StepOnRecordNow } from '@waymark/engine/cqrs';
import { builtInCalendar } from '@waymark/statute';
import { recordedPage } from './recorded-page';

const step = {
  event: 'event-1',
  type: 'ReturnReceived',
  says: 'Return received',
  occurredOn: '2026-05-27',
  recordedAt: '2026-05-27T09:00:00.000Z',
  departures: [],
  withdrawnBy: null,
};

const found = (late: StepOnRecordNow['late']) =>
  ({
    case: 'case-1',
    instance: 'review',
    workflow: 'rapid-review',
    step,
    together: [step],
    amends: null,
    clocks: [],
    standing: new Map(),
    whole: false,
    next: [],
    asked: null,
    bodies: [],
    left: null,
    late,
  }) as unknown as StepOnRecordNow;

const lateOn = (late: StepOnRecordNow['late']) =>
  (
    recordedPage(found(late), () => null, { offers: [], following: [] }, builtInCalendar).context as {
      late: string | null;
    }
  ).late;

it('says of a return that came late by how much, and of any other nothing', () => {
  const due = '2026-05-22';
  expect(lateOn({ due, workingDays: 2, atLeast: false })).toBe(
    'It was asked for by 22 May 2026, and came 2 working days after that.',
  );
  expect(lateOn({ due, workingDays: 0, atLeast: false })).toContain('came less than 1 working day after that');
  expect(lateOn(null)).toBeNull();
});

it('offers first what is to be drafted in the other records, and says what follows there', () => {
  const draft = { title: 'Draft an action for: Ask about fathers.', href: '/cases/case-1/new/action' };
  const opened = { words: 'Opened for it:', links: [{ href: '/cases/case-1/w/r-1', text: 'Practice review' }] };
  const beside = { offers: [draft], following: [opened] };
  const { context } = recordedPage(
    { ...found(null), whole: true, stage: 'gathering', state: null },
    () => null,
    beside,
    builtInCalendar,
  );
  expect(context).toMatchObject({ following: [opened] });
  expect((context as { next: readonly object[] }).next[0]).toEqual(draft);
});

it('remarks on a day to come that it sets and that is no working day, as the calendar has it', () => {
  const planned = { ...step, type: 'PublicationPlanned', data: { publishOn: '2026-12-25' } };
  const of = { ...found(null), workflow: 'practice-review', step: planned } as unknown as StepOnRecordNow;
  const { context } = recordedPage(of, () => null, { offers: [], following: [] }, builtInCalendar);
  expect(context).toMatchObject({
    daysOff: ['Day of publication: Friday 25 December 2026 is a bank holiday: Christmas Day.'],
  });
});
