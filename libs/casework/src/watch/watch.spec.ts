import { builtInCalendar } from '@waymark/statute';
import { approachesFrom, deadlineWatch, noticeBefore, type Watch } from '.';
import { rulesOf, story } from '../testing/story';

const move = {
  clock: 'rapid-review',
  runsFor: 'sin-1',
  basis: 'notification',
  countedFrom: 'event-1',
  from: '2027-06-18',
  to: '2027-06-21',
  toLatest: '2027-06-21',
  because: 'a bank holiday became known',
  calendar: 'england-and-wales',
};

describe('The deadline watch', () => {
  it('remembers by clock the due date it last recorded, and from which event it was counted', () => {
    const told = story(deadlineWatch)
      .takes('DueDateMoved', move)
      .takes('DueDateMoved', { ...move, from: move.to, to: '2027-06-22' });
    expect((told.instance().state as Watch).moved).toEqual({
      'rapid-review|sin-1|notification': { countedFrom: 'event-1', to: '2027-06-22', toLatest: '2027-06-21' },
    });
  });

  it('records no move that moves nothing, neither the due date nor the end of its range', () => {
    expect(
      rulesOf(story(deadlineWatch).tries('DueDateMoved', { ...move, to: move.from, toLatest: move.from })),
    ).toEqual(['isAMove']);
  });

  it('records that only the end of a range moves', () => {
    const range = { ...move, from: '2027-06-18', fromLatest: '2027-07-20', to: '2027-06-18', toLatest: '2027-07-21' };
    expect(rulesOf(story(deadlineWatch).tries('DueDateMoved', range))).toEqual([]);
    expect(rulesOf(story(deadlineWatch).tries('DueDateMoved', { ...range, toLatest: '2027-07-20' }))).toEqual([
      'isAMove',
    ]);
  });

  it('knows no other clocks than the statute’s', () => {
    expect(story(deadlineWatch).tries('DueDateMoved', { ...move, clock: 'kitchen' })).toMatchObject({
      answer: 'unreadable',
    });
  });

  const deadline = {
    clock: 'action',
    runsFor: 'action-1',
    basis: 'agreed',
    due: '2026-10-30',
    countedFrom: 'event-1',
  };

  it('says of one due date once that it approaches, and once that it is missed', () => {
    const told = story(deadlineWatch)
      .takes('DeadlineApproaching', deadline, { on: '2026-10-23' })
      .takes('DeadlineMissed', deadline, { on: '2026-10-31' });
    expect(rulesOf(told.tries('DeadlineApproaching', deadline))).toEqual(['isNew']);
    expect(rulesOf(told.tries('DeadlineMissed', deadline))).toEqual(['isNew']);
    expect(rulesOf(told.tries('DeadlineMissed', { ...deadline, due: '2026-11-01' }))).toEqual([]);
  });

  it('takes back what was recorded as missed, and may find it missed again', () => {
    const back = { ...deadline, because: 'the deadline moved' };
    expect(rulesOf(story(deadlineWatch).tries('DeadlineNoLongerMissed', back))).toEqual(['wasMissed']);
    const told = story(deadlineWatch)
      .takes('DeadlineMissed', deadline)
      .takes('DeadlineNoLongerMissed', back)
      .takes('DeadlineMissed', deadline);
    expect(Object.values((told.instance().state as Watch).found)).toEqual([
      { approaching: false, missed: true, takenBack: 1 },
    ]);
  });

  it('gives the notice that a partnership has set, and otherwise Waymark’s own', () => {
    expect(noticeBefore('notification', {})).toEqual({ days: 2, unit: 'working days' });
    expect(noticeBefore('practice-review', {})).toEqual({ days: 28, unit: 'days' });
    expect(noticeBefore('action', {})).toEqual({ days: 7, unit: 'days' });
    expect(noticeBefore('action', { action: 14 })).toEqual({ days: 14, unit: 'days' });
    // 4 May 2026 is a bank holiday, a Monday.
    expect(approachesFrom('2026-05-05', noticeBefore('rapid-review', {}), builtInCalendar)).toBe('2026-04-30');
  });
});
