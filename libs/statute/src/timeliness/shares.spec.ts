import * as fc from 'fast-check';
import { sharesOf } from './shares';
import type { Standing } from './standing';

const met: Standing = { state: 'met', before: 1, unit: 'working days' };
const metLate: Standing = { state: 'metLate', by: 1, unit: 'working days' };
const missedOpen: Standing = { state: 'missedOpen', by: 1, unit: 'working days' };
const missed: Standing = { state: 'missed', because: 'x' };
const running: Standing = { state: 'running', left: 1, unit: 'working days' };
const notApplicable: Standing = { state: 'notApplicable', because: 'x' };
const cannotBeJudged: Standing = { state: 'cannotBeJudged', because: 'x' };
const cannotBeComputed: Standing = { state: 'cannotBeComputed', because: 'x' };
const every = [met, metLate, missedOpen, missed, running, notApplicable, cannotBeJudged, cannotBeComputed];

describe('shares', () => {
  it('count what is judged, and everything else beside it', () => {
    expect(sharesOf([...every, met])).toEqual({
      met: 2,
      metLate: 1,
      missedOpen: 1,
      missed: 1,
      running: 1,
      notApplicable: 1,
      cannotBeJudged: 1,
      cannotBeComputed: 1,
      judged: 5,
      onTime: 2,
      percentage: null,
      words: '2 of 5 on time',
    });
  });

  it('have no percentage below ten judged', () => {
    const nine = Array.from({ length: 9 }, () => met);
    expect(sharesOf([...nine, running]).percentage).toBeNull();
    expect(sharesOf([...nine, missedOpen])).toMatchObject({ percentage: 90, words: '9 of 10 on time' });
  });

  it('say when nothing is judged yet', () => {
    expect(sharesOf([running])).toMatchObject({ judged: 0, percentage: null, words: 'none judged yet' });
  });

  it('never drop a clock', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...every)), (standings) => {
        const shares = sharesOf(standings);
        const beside = shares.running + shares.notApplicable + shares.cannotBeJudged + shares.cannotBeComputed;
        expect(shares.judged + beside).toBe(standings.length);
      }),
    );
  });
});
