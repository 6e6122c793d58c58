import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClockTimeliness, Timeliness } from '@waymark/projections';
import { actionsOn } from '../../libs/projections/src/actions/figures';
import { challengesOn } from '../../libs/projections/src/challenges/figures';
import { attendanceIn } from '../../libs/projections/src/meetings/attendance';
import { yearlyReportsOn } from '../../libs/projections/src/yearly-reports/yearly-report';
import { addDays, builtInCalendar, judge, sharesOf, standingInWords } from '@waymark/statute';
import { caseRows } from '../../apps/server/src/pages/timeliness/case-rows';
import { headlineOf } from '../../apps/server/src/pages/timeliness/headline';
import { plotOf } from '../../apps/server/src/pages/timeliness/plot';
import { plotWords } from '../../apps/server/src/pages/timeliness/plot-words';
import { xmrShown } from '../../apps/server/src/pages/timeliness/xmr/xmr-shown';
import { windowOf } from '../../apps/server/src/pages/timeliness/window';
import { instantInWords } from '../../apps/server/src/pages/words/dates';

const asAt = '2026-03-02';
const by = { calendar: builtInCalendar, asAt };

/** A rapid review as the query answers it: started, due, stopped. */
function review(started: string, due: string, stopped: string | null): ClockTimeliness {
  const judged = {
    id: 'rapid-review',
    due,
    dueLatest: due,
    stopped,
    missed: null,
    notApplicable: null,
    cannot: null,
    started,
  } as const;
  const standing = judge(judged, asAt, builtInCalendar);
  return {
    clock: 'rapid-review',
    runsFor: `sin-${started}`,
    basis: 'notification',
    governs: true,
    started,
    due,
    dueLatest: due,
    edition: 'wt-2023',
    calendar: builtInCalendar.version,
    moved: false,
    stopped,
    standing,
    words: standingInWords(standing),
    warning: null,
    exception: null,
    expectation: false,
    beside: [],
  };
}

function timeliness(...clocks: ClockTimeliness[]): Timeliness {
  const inYear = clocks.filter(({ started }) => (started ?? '') >= '2025-04-01').map(({ standing }) => standing);
  const cases = clocks.map((clock, index) => ({
    caseId: `case-${index}`,
    reference: `REF${index}`,
    entry: 'incident',
    openedOn: clock.started,
    clocks: [clock],
    tellings: [],
    reviews: [],
    days: [],
  }));
  const shares = [
    { clock: 'rapid-review', by: 'financial year', period: '2025-26', shares: sharesOf(inYear) },
  ] as const;
  const empty = {
    durations: [],
    departures: [],
    actions: actionsOn([], [], asAt, { referenceOf: () => null, titleOf: () => null }),
    attendance: attendanceIn([], { from: '2025-03-03', until: asAt }, { titleOf: () => null, decidingOn: () => [] }),
    challenges: challengesOn([], asAt, { referenceOf: () => null, titleOf: () => null }),
    ...yearlyReportsOn({}, asAt),
  };
  return { partnership: 'p', asAt, hindsight: false, calendar: builtInCalendar.version, cases, shares, ...empty };
}

const met = review('2025-05-12', '2025-06-03', '2025-06-02');
const late = review('2025-09-01', '2025-09-22', '2025-09-25');
const running = review('2026-02-12', '2026-03-05', null);
const overdue = review('2026-01-05', '2026-01-26', null);

describe('the headline', () => {
  it('says the year in a sentence', () => {
    expect(headlineOf(timeliness(met, late, running))).toBe(
      'In 2025-26: 1 of 2 rapid reviews was sent to the Panel within 15 working days; ' +
        '1 was late and 1 is running, with 3 working days left.',
    );
    expect(headlineOf(timeliness(met, overdue, running, running))).toBe(
      'In 2025-26: 1 of 2 rapid reviews was sent to the Panel within 15 working days; ' +
        '1 is overdue and still open and 2 are running, the nearest with 3 working days left.',
    );
    expect(headlineOf(timeliness(running))).toBe(
      'In 2025-26: None of the rapid reviews can be judged yet; 1 is running, with 3 working days left.',
    );
  });

  it('says so where there is nothing to say', () => {
    expect(headlineOf(timeliness())).toBe('No notification and no rapid review has started yet.');
    const old = review('2020-05-12', '2020-06-03', '2020-06-02');
    expect(headlineOf(timeliness(old))).toBe('No notification and no rapid review has started in 2024-25 or 2025-26.');
    expect(headlineOf({ ...timeliness(met), asAt: '2026-04-20' })).toBe(
      'None has started in 2026-27. In 2025-26: 1 of 1 rapid reviews was sent to the Panel within 15 working days.',
    );
  });
});

describe('the XmR chart', () => {
  const drawn = (...clocks: ClockTimeliness[]) =>
    xmrShown(caseRows(timeliness(...clocks).cases, 'rapid-review', by, new Map()), 'working days');
  const day = (index: number) => addDays('2025-04-07', index * 14);
  const ended = (count: number, taken: (index: number) => number) =>
    Array.from({ length: count }, (_, index) =>
      review(day(index), addDays(day(index), 21), addDays(day(index), taken(index))),
    );
  const varied = (index: number) => [7, 14, 9, 16, 8, 14][index % 6]!;

  it('says why there is none below twelve points, and where the days hardly differ', () => {
    expect(drawn(...ended(11, varied), running)).toEqual({
      missing: expect.stringContaining('needs 12 cases that have ended, and there are 11.'),
    });
    const alike = Array.from({ length: 12 }, (_, index) => {
      const start = addDays('2025-06-02', index * 7);
      return review(start, addDays(start, 21), addDays(start, 7));
    });
    expect(drawn(...alike).missing).toContain('the cases hardly differ');
  });

  it('draws every case that ended in the order of its start, with its lines and its table', () => {
    const shown = drawn(...ended(13, varied), running);
    if (shown.missing !== null) throw new Error(shown.missing);
    const { drawing, rows, sentence } = shown;
    expect(rows).toHaveLength(13);
    expect(drawing.values.points).toHaveLength(13);
    expect(drawing.ranges.points).toHaveLength(12);
    expect(sentence).toMatch(/^Mean [\d.]+ working days; unless the work changes, a case takes between/);
    const across = drawing.values.points.map(({ x }) => x);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    for (const { x, y } of [...drawing.values.points, ...drawing.ranges.points]) {
      expect(x > drawing.left && x < drawing.right && y >= 0 && y <= drawing.height).toBe(true);
    }
    const labels = drawing.values.lines.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
    expect(labels[1]! - labels[0]!).toBeGreaterThanOrEqual(15);
  });
});

describe('the plot', () => {
  const plotted = (...clocks: ClockTimeliness[]) =>
    plotOf(caseRows(timeliness(...clocks).cases, 'rapid-review', by, new Map()), by);

  it('stands from one point on, and not without any', () => {
    expect(plotted()).toBeNull();
    const plot = plotted(met)!;
    expect(plot.points).toMatchObject([{ value: 14, mark: 'on time', label: null, above: false }]);
    expect(plot.limitValue).toBe(15);
    expect(plotWords(plot, false, 'working days')).toEqual({
      headline: 'Of 1 that has ended, 1 ended within 15 working days',
      sentence: 'Median 14 working days of 1.',
    });
  });

  it('runs from left to right in time, with a figure at each late one', () => {
    const plot = plotted(running, met, late, overdue)!;
    expect(plot.points.map(({ mark, value, label }) => [mark, value, label])).toEqual([
      ['on time', 14, null],
      ['late', 18, '18'],
      ['overdue', 40, '40'],
      ['running', 12, null],
    ]);
    const across = plot.points.map(({ x }) => x);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    for (const { x, y } of plot.points) {
      expect(x > plot.left && x < plot.right && y >= plot.top && y <= plot.bottom).toBe(true);
    }
    expect(plot.years).toMatchObject([{ label: '2025-26' }]);
  });

  it('keeps its scale where one case has been open for years', () => {
    const plot = plotted(met, review('2022-01-10', '2022-01-31', null))!;
    expect(plot.points[0]).toMatchObject({ above: true, y: plot.top });
    expect(plot.lines.at(-1)!.label).toBe(60);
    expect(plotWords(plot, false, 'working days').sentence).toContain('1 above the scale');
  });

  it('leaves out what cannot be counted, and says so', () => {
    const imprecise = { ...met, started: '2025-05', standing: { state: 'cannotBeJudged', because: 'x' } as const };
    const plot = plotted(late, imprecise)!;
    expect(plot.points).toHaveLength(1);
    expect(plotWords(plot, false, 'working days').sentence).toContain(
      '1 not drawn, because the days cannot be counted for certain',
    );
  });
});

describe('the window', () => {
  it('lists six financial years, and knows what lies beside them', () => {
    const { cases } = timeliness(met, review('2018-07-02', '2018-07-23', '2018-07-20'));
    expect(windowOf(cases, asAt, undefined)).toMatchObject({ from: '2020-21', to: '2025-26', later: null });
    expect(windowOf(cases, asAt, undefined).cases).toHaveLength(1);
    const earlier = windowOf(cases, asAt, windowOf(cases, asAt, undefined).earlier);
    expect(earlier).toMatchObject({ from: '2014-15', to: '2019-20', earlier: null, later: '2025-26' });
    expect(earlier.cases).toHaveLength(1);
  });
});

describe('what the pages are made of', () => {
  it('writes instants as London does, summer and winter', () => {
    expect(instantInWords('2026-06-16T07:06:00.000Z')).toBe('16 June 2026 at 8:06am');
    expect(instantInWords('2026-01-05T12:30:00.000Z')).toBe('5 January 2026 at 12:30pm');
    expect(instantInWords('2026-01-05T00:05:00.000Z')).toBe('5 January 2026 at 12:05am');
  });

  it('has a style for each class of its own that a template names', () => {
    const pages = join(__dirname, '../../apps/server/src/pages');
    const sheet = ['waymark.css', 'forms.css']
      .map((name) => readFileSync(join(pages, 'assets', name), 'utf8'))
      .join('');
    const templates = readdirSync(join(pages, 'views'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.njk'))
      .map((file) => readFileSync(join(pages, 'views', file), 'utf8'));
    const named = new Set(templates.flatMap((text) => text.match(/waymark-[a-z-]+(?=[ "'])/g) ?? []));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((name) => !sheet.includes(`.${name}`))).toEqual([]);
  });
});
