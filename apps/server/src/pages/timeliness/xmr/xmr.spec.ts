import fc from 'fast-check';
import { fewestPoints, xmrOf } from './xmr';

const steady = [14, 15, 13, 15, 14, 16, 13, 15, 14, 13, 15, 14];
const kinds = (values: readonly number[]) => xmrOf(values)!.points.map(({ kind }) => kind);
const withSignal = (values: readonly number[], signal: string) =>
  xmrOf(values)!.points.flatMap(({ signals }, index) => (signals.includes(signal as never) ? [index] : []));

describe('an XmR chart', () => {
  it('is drawn from twelve points on', () => {
    expect(xmrOf(steady.slice(1))).toBeNull();
    expect(xmrOf(steady)).not.toBeNull();
  });

  it('has its limits 2.66 average moving ranges from the mean', () => {
    const { mean, averageRange, upper, lower, rangeLimit } = xmrOf(steady)!;
    expect(mean).toBeCloseTo(171 / 12);
    expect(averageRange).toBeCloseTo(18 / 11);
    expect(upper).toBeCloseTo(mean + (2.66 * 18) / 11);
    expect(lower).toBeCloseTo(mean - (2.66 * 18) / 11);
    expect(rangeLimit).toBeCloseTo((3.267 * 18) / 11);
  });

  it('screens out a moving range that is itself unusual, and then says that the point lies outside', () => {
    const values = [...steady, 60];
    const chart = xmrOf(values)!;
    expect(chart.averageRange).toBeCloseTo(18 / 11);
    expect(chart.points.at(-1)).toMatchObject({ range: 46, kind: 'concern' });
    expect(chart.points.at(-1)!.signals).toContain('outside a limit');
  });

  it('marks every one of seven in a row on one side of the mean, and not of six', () => {
    const low = [9, 11, 9, 11, 9, 11, 9];
    const high = [15, 13, 15, 13, 15, 13, 15];
    expect(withSignal([...high, ...low], 'shift')).toHaveLength(14);
    const six = [9, 11, 9, 11, 9, 11, 15, 13, 15, 13, 15, 13];
    expect(withSignal(six, 'shift')).toEqual([]);
  });

  it('marks seven in a row that rise or fall', () => {
    const falling = [15, 13, 15, 20, 18, 16, 14, 12, 10, 8, 13, 15, 13];
    expect(withSignal(falling, 'trend')).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('marks two of three on one side that lie near its limit', () => {
    const values = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 16, 12, 16, 10, 12, 10, 12, 10, 12, 10];
    const chart = xmrOf(values)!;
    const marked = withSignal(values, 'near a limit');
    expect(marked).toEqual([10, 12]);
    for (const index of marked) {
      const { value } = chart.points[index]!;
      expect(value).toBeLessThan(chart.upper);
      expect(value).toBeGreaterThan(chart.mean + ((chart.upper - chart.mean) * 2) / 3);
    }
  });

  it('calls a signal below the mean an improvement, because fewer days are better', () => {
    expect(kinds([9, 11, 9, 11, 9, 11, 9, 15, 13, 15, 13, 15, 13, 15])).toEqual([
      ...Array(7).fill('improvement'),
      ...Array(7).fill('concern'),
    ]);
  });

  it('says nothing of values that are all the same', () => {
    const chart = xmrOf(Array(12).fill(5))!;
    expect([chart.mean, chart.lower, chart.upper]).toEqual([5, 5, 5]);
    expect(new Set(kinds(Array(12).fill(5)))).toEqual(new Set(['common cause']));
  });

  it('has no limit below nought, and a point for every value', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: fewestPoints, maxLength: 60 });
    fc.assert(
      fc.property(days, (values) => {
        const chart = xmrOf(values)!;
        expect(chart.points.map(({ value }) => value)).toEqual(values);
        expect(chart.lower).toBeGreaterThanOrEqual(0);
        expect(chart.lower).toBeLessThanOrEqual(chart.mean);
        expect(chart.upper).toBeGreaterThanOrEqual(chart.mean);
        for (const { kind, signals } of chart.points) expect(kind === 'common cause').toBe(signals.length === 0);
      }),
    );
  });
});
