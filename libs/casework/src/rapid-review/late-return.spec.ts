import { builtInCalendar } from '@waymark/statute';
import { notified, plain } from '../testing/rapid-review-story';
import type { Story } from '../testing/story';
import { lateReturn, type RapidReview } from '.';

const asked = (): Story =>
  notified().given('InformationRequested', { ...plain.InformationRequested, due: '2026-10-16' }, { on: '2026-10-12' });
const came = (told: Story, on: string): Story => told.given('ReturnReceived', plain.ReturnReceived, { on });
const late = (told: Story, on: string) =>
  lateReturn(told.instance().state as RapidReview, 'school', on, builtInCalendar);

describe('A return that came late', () => {
  it('is so many working days late, or less than one', () => {
    expect(late(came(asked(), '2026-10-16'), '2026-10-16')).toBeNull();
    expect(late(came(asked(), '2026-10-20'), '2026-10-20')).toEqual({
      due: '2026-10-16',
      workingDays: 2,
      atLeast: false,
    });
    expect(late(came(asked(), '2026-10-18'), '2026-10-18')).toMatchObject({ workingDays: 0 });
  });

  it('is none that answers a query, none that nobody asked for, and none of a day that is not known', () => {
    const queried = came(asked(), '2026-10-14').given('ReturnQueried', { agency: 'school', question: 'When?' });
    expect(late(came(queried, '2026-10-28'), '2026-10-28')).toBeNull();
    expect(late(came(notified(), '2026-10-28'), '2026-10-28')).toBeNull();
    expect(late(came(asked(), '2026-10'), '2026-10')).toBeNull();
  });
});
