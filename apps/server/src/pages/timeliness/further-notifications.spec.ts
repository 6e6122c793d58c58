import type { CaseTimeliness, ClockTimeliness } from '@waymark/projections';
import { notesOn } from './notes';
import { sectionHeadline } from './section-headline';

const clock = {
  clock: 'notification',
  expectation: false,
  warning: null,
  moved: false,
  standing: { state: 'met', before: 2, unit: 'working days' },
  furtherNotifications: [
    { on: '2024-03-08', standing: { state: 'met', before: 0, unit: 'working days' }, words: 'met' },
    { on: '2024-03-14', standing: { state: 'metLate', by: 4, unit: 'working days' }, words: 'met late' },
  ],
} as unknown as ClockTimeliness;

describe('Further notifications of an incident', () => {
  test('stand beside its deadline, each with how late it was', () => {
    expect(notesOn(clock, { reviews: [] } as unknown as CaseTimeliness, new Map())).toEqual([
      { kind: 'Further notification', text: 'Sent on 8 March 2024: on time, by the days of the incident.' },
      {
        kind: 'Further notification',
        text: 'Sent on 14 March 2024: late by 4 working days, by the days of the incident.',
      },
    ]);
  });

  test('are told after the sentence that counts incidents, where they were late', () => {
    expect(sectionHeadline('notification', [clock], 'wt-2023')).toBe(
      '1 of 1 notifications was sent within five working days. Of further notifications of the same incidents, 1 was late.',
    );
    expect(sectionHeadline('notification', [{ ...clock, furtherNotifications: [] }], 'wt-2023')).toBe(
      '1 of 1 notifications was sent within five working days.',
    );
  });
});
