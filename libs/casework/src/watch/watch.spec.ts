import { deadlineWatch, type Watch } from '.';
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
});
