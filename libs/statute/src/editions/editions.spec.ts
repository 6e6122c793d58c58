import { builtInCalendar } from '../calendar/working-calendar';
import { count } from '../clocks/count';
import { addDays } from '../dates/civil-date';
import type { ClockId } from './clock-rule';
import { clockIds, unitOf } from './clock-rule';
import { clockRule } from './clock-rules';
import type { EditionId } from './editions';
import { editionOf, editionOn, editions } from './editions';
import { exceptionFor, exceptions } from './exceptions';
import { surenessMeans } from './sureness';

describe('editions', () => {
  it.each([
    ['2018-06-28', undefined],
    ['2018-06-29', 'wt-2018'],
    ['2023-12-14', 'wt-2018'],
    ['2023-12-15', 'wt-2023'],
    ['2026-03-18', 'wt-2023'],
    ['2026-03-19', 'wt-2026'],
    ['2040-01-01', 'wt-2026'],
  ])('on %s is %s', (date, id) => expect(editionOn(date)?.id).toBe(id));

  it('follow one another without gap or overlap', () => {
    const ends = editions.map(({ inForce }) => inForce.until && addDays(inForce.until, 1));
    expect(ends.slice(0, -1)).toEqual(editions.slice(1).map(({ inForce }) => inForce.from));
    expect(ends.at(-1)).toBeNull();
  });

  it('say how sure they are, and the last that it is provisional', () => {
    expect(editions.map(({ sure }) => sure)).toEqual(['INF', 'M', 'INF']);
    expect(editions.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'provisional']);
    for (const edition of editions) expect(edition.sureMeans).toBe(surenessMeans[edition.sure]);
  });

  it('are refused when unknown', () => {
    expect(() => editionOf('wt-2013' as EditionId)).toThrow("There is no edition 'wt-2013'");
  });
});

describe('clock rules', () => {
  it('stand for every clock under every edition, with a source and a mark', () => {
    for (const { id } of editions) {
      for (const clock of clockIds) {
        const rule = clockRule(clock, id);
        expect(rule).toMatchObject({ id: clock, edition: id });
        expect(rule && rule.source.length > 0 && surenessMeans[rule.sure].length > 0).toBe(true);
        if (rule?.limit) expect(unitOf(clock)).toBe(rule.limit.unit === 'working days' ? 'working days' : 'days');
      }
    }
  });

  it('of 2026 carry the limits of 2023, to be confirmed', () => {
    for (const clock of clockIds) {
      const [carried, known] = [clockRule(clock, 'wt-2026'), clockRule(clock, 'wt-2023')];
      expect(carried?.limit).toEqual(known?.limit);
      expect(carried).toMatchObject({ sure: 'INF', note: expect.stringContaining('to be confirmed') });
    }
  });

  it('are provisional where they are counted by the edition of 2026', () => {
    const using = { calendar: builtInCalendar, edition: 'by start date', panelLetterWorkingDays: null } as const;
    expect(count('notification', '2026-03-19', using)).toMatchObject({ edition: 'wt-2026', provisional: true });
    expect(count('notification', '2026-03-18', using)).toMatchObject({ edition: 'wt-2023', provisional: false });
  });

  it('set no number of days for the Panel’s letter', () => {
    for (const { id } of editions) {
      expect(clockRule('panel-letter', id)).toMatchObject({ limit: null, force: 'expectation' });
    }
  });

  it('note a clock counted by an edition that was not in force', () => {
    const using = { calendar: builtInCalendar, edition: 'wt-2018', panelLetterWorkingDays: null } as const;
    expect(count('notification', '2024-05-24', using)).toMatchObject({
      notes: expect.arrayContaining([expect.stringContaining('though it was not in force on 24 May 2024')]),
    });
  });
});

describe('the relaxation of 30 March 2020', () => {
  const found = (clock: ClockId, started: string, edition: EditionId = 'wt-2018') =>
    exceptionFor(clock, edition, started)?.id ?? null;

  it('covers three clocks started from that day until the edition ends', () => {
    for (const clock of ['rapid-review', 'practice-review', 'advance-copies'] as const) {
      expect(found(clock, '2020-03-29')).toBeNull();
      expect(found(clock, '2020-03-30')).toBe('relaxation-2020-03-30');
      expect(found(clock, '2023-12-14')).toBe('relaxation-2020-03-30');
      expect(found(clock, '2023-12-15')).toBeNull();
      expect(found(clock, '2024-01-15', 'wt-2023')).toBeNull();
    }
  });

  it('never covers notifying, nor any other clock', () => {
    for (const clock of ['notification', 'panel-letter', 'public-availability', 'yearly-report'] as const) {
      expect(found(clock, '2020-06-01')).toBeNull();
    }
  });

  it('has no known end and moves no due date', () => {
    expect(exceptions[0]?.startedUntil).toBeNull();
    const using = { calendar: builtInCalendar, edition: 'by start date', panelLetterWorkingDays: null } as const;
    const answer = count('rapid-review', '2020-05-01', using);
    expect(answer).toMatchObject({ due: '2020-05-26', exception: { id: 'relaxation-2020-03-30' } });
    expect(count('notification', '2020-05-01', using)).toMatchObject({ exception: null });
  });
});
