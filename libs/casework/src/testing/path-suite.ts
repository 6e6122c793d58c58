import { stepNamed, type AnyWorkflow } from '../frame';
import type { Ways } from './chart-suite';
import { travel, waysOf, type Travelled } from './travel';
import type { Pools } from './walk';

export interface OfPaths {
  readonly ways: Ways;
  /** Ids to fill in by field, beside those that the record holds: the agencies that may be asked, the bodies that decide. */
  readonly pools: Pools;
  /** The body that decides where a step names none; the council, if left out. */
  readonly body?: string;
}

/**
 * Paths made from the chart itself: whatever it names is really done, with the fields filled in by their schemas and a
 * reason given for what is asked. A new step or stage is in these tests from its first day.
 */
export function pathSuite(page: AnyWorkflow, { ways, pools, body = 'council' }: OfPaths): void {
  const drawn = waysOf(page);
  let travelled: Travelled;

  /** A step about something that the record does not hold is refused, and what was never recorded is not withdrawn. */
  const cannotBe = (stage: string, event: string): boolean => {
    const refusedBy = travelled.refused.get(`${stage}: ${event}`);
    if (refusedBy === undefined) return stepNamed(event) !== event;
    return refusedBy.length > 0 && refusedBy.every((rule) => page.rules[rule]?.force === 'refuse');
  };
  const untaken = (ways: typeof drawn) => ways.filter(({ stage, event }) => !travelled.taken.has(`${stage}: ${event}`));
  const named = ({ stage, event }: { stage: string; event: string }) => {
    const refusedBy = travelled.refused.get(`${stage}: ${event}`);
    return `${stage}: ${event}${refusedBy === undefined ? '' : ` (last answer: ${refusedBy.join(', ') || 'unreadable'})`}`;
  };

  describe(`The paths through ${page.name}`, () => {
    beforeAll(() => {
      travelled = travel(page, ways, { pools, body });
    }, 300_000);

    it('take every step, withdrawal and correction from somewhere', () => {
      const taken = new Set([...travelled.taken].map((way) => way.slice(way.indexOf(': ') + 2)));
      expect([...new Set(drawn.map(({ event }) => event))].filter((event) => !taken.has(event))).toEqual([]);
    });

    it('take each from every stage, unless the record there cannot hold what it is about', () => {
      const missed = untaken(drawn).filter(({ stage, event }) => !cannotBe(stage, event));
      expect(missed.map(named)).toEqual([]);
    });

    it('take whatever a stage names for itself', () => {
      expect(untaken(drawn.filter(({ own }) => own)).map(named)).toEqual([]);
    });

    it('reach every stage that a step, or a withdrawal, is drawn to', () => {
      const missed = [...new Set(drawn.flatMap(({ arrows }) => arrows))].filter(
        (arrow) => !travelled.reached.has(arrow),
      );
      expect(missed).toEqual([]);
    });
  });
}
