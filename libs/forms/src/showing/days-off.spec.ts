import { builtInCalendar, withHoliday } from '@waymark/statute';
import { formFor } from '../forms';
import { daysOff } from './days-off';
import { recordedFields } from './recorded';

describe('Days to come that are no working days', () => {
  const planned = recordedFields('practice-review', 'PublicationPlanned');
  const off = (publishOn: string, calendar = builtInCalendar) =>
    daysOff(planned, { publishOn }, '2026-11-27', calendar);

  it('are remarked on: a bank holiday by its name, a weekend by the day of the week', () => {
    expect(off('2026-12-25')).toEqual([
      'Day of publication: Friday 25 December 2026 is a bank holiday: Christmas Day.',
    ]);
    expect(off('2026-12-12')).toEqual(['Day of publication: Saturday 12 December 2026 is no working day.']);
    expect(off('2026-12-11')).toEqual([]);
  });

  it('are those of the calendar at hand, with a holiday that was proclaimed', () => {
    const proclaimed = { date: '2026-12-11', title: 'A wedding', knownFrom: null };
    expect(off('2026-12-11', withHoliday(builtInCalendar, proclaimed, 'v2'))).toEqual([
      'Day of publication: Friday 11 December 2026 is a bank holiday: A wedding.',
    ]);
  });

  it('are not those that have passed', () => {
    expect(off('2025-12-25')).toEqual([]);
  });

  it('stand in lists too, and in the day of what is planned', () => {
    const rows = recordedFields('rapid-review', 'RecommendationsAgreed');
    const recommendations = [{ recommendation: 'r', agencies: [], due: '2027-01-01' }];
    expect(daysOff(rows, { recommendations }, '2026-11-27', builtInCalendar)).toEqual([
      'Date it is due: Friday 1 January 2027 is a bank holiday: New Year’s Day.',
    ]);
    const { frame } = formFor('rapid-review', 'MeetingPlanned')!;
    expect(daysOff(frame, { occurredOn: '2026-11-29' }, '2026-11-27', builtInCalendar)).toEqual([
      'Date of the meeting: Sunday 29 November 2026 is no working day.',
    ]);
    expect(daysOff(frame, { occurredOn: '2026-11' }, '2026-11-27', builtInCalendar)).toEqual([]);
  });
});
