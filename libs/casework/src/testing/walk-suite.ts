import fc from 'fast-check';
import {
  chartOf,
  currentChart,
  foldStream,
  markClock,
  marksOf,
  standingSteps,
  type AnyWorkflow,
  type ClockStanding,
  type Instance,
} from '../frame';
import { ordinary } from './known';
import { objectionsOf, story, type Story } from './story';
import { attempt, nextAttempt, sealedWords, type Choose, type Pools } from './walk';

export interface OfWalks {
  readonly pools: Pools;
  /** The body that decides where a step names none; the council, if left out. */
  readonly body?: string;
  readonly numRuns?: number;
}

const snapshot = (instance: Instance): string =>
  JSON.stringify(instance, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** The clocks as they would stand had the present record been taken step by step, corrections in place. */
function clocksRecounted(page: AnyWorkflow, told: Story): Map<string, ClockStanding> {
  const clocks = new Map<string, ClockStanding>();
  let state = page.initial;
  for (const step of standingSteps(page, told.events)) {
    for (const mark of marksOf(page.clocks(state, step as never, ordinary.settings, 'itself'), ordinary))
      markClock(clocks, mark);
    state = page.fold(state, step);
  }
  return clocks;
}

/** Since when a clock does not apply, a correction's mark says itself, and any other's by its event. */
const running = (clocks: Map<string, ClockStanding>) =>
  new Map(
    [...clocks]
      .filter(([, { start, stopped }]) => start !== null || stopped !== null)
      .map(([key, { start, stopped }]) => [key, { start: { ...start, since: undefined }, stopped }] as const)
      .sort(),
  );

/** What holds of every workflow whatever is recorded, in whatever order. */
export function walkSuite(page: AnyWorkflow, { pools, body = 'council', numRuns = 40 }: OfWalks): void {
  const chart = chartOf(page, currentChart(page));
  const settings = { seed: 20_261_120, numRuns };
  const walk = (steps: number, each: (told: Story, choose: Choose) => void) =>
    fc.property(fc.gen(), (generate) => {
      const choose: Choose = (below) => generate(fc.nat, { max: below - 1 });
      const told = story(page);
      for (let step = 0; step < steps; step += 1) each(told, choose);
    });
  const next = (told: Story, choose: Choose) => nextAttempt(told, choose, { pools, body });

  describe(`A random walk through ${page.name}`, () => {
    it('never leaves the chart, and what is folded anew equals what was advanced', () => {
      fc.assert(
        walk(30, (told, choose) => {
          attempt(told, next(told, choose), choose);
          expect(Object.keys(chart.states)).toContain(told.stage());
          expect(snapshot(foldStream(page, 'itself', told.events))).toBe(snapshot(told.instance()));
        }),
        settings,
      );
    });

    it('leaves every clock as the record says, also after corrections and withdrawals', () => {
      fc.assert(
        walk(30, (told, choose) => {
          attempt(told, next(told, choose), choose);
          expect(running(told.instance().clocks)).toEqual(running(clocksRecounted(page, told)));
        }),
        settings,
      );
    });

    it('stores nothing of what is refused, asked about or unreadable, and quotes no sealed text', () => {
      fc.assert(
        walk(30, (told, choose) => {
          const before = { instance: snapshot(told.instance()), events: told.events.length };
          const decision = attempt(told, next(told, choose), choose);
          if (decision.answer === 'record') expect(JSON.stringify(told.last())).not.toContain(sealedWords);
          else {
            expect({ instance: snapshot(told.instance()), events: told.events.length }).toEqual(before);
            expect(JSON.stringify(decision)).not.toContain(sealedWords);
          }
          for (const { because } of objectionsOf(decision)) expect(because).toMatch(/^[A-Z][^\n]{10,400}[.]$/);
        }),
        settings,
      );
    });

    it('answers a command that comes again with its first result, and refuses it with other content', () => {
      const anything = Object.keys(page.facts).at(-1)!;
      fc.assert(
        walk(25, (told, choose) => {
          attempt(told, next(told, choose), choose);
          if (told.events.length === 0) return;
          const { command, revision, stage } = told.events[choose(told.events.length)]!;
          expect(told.tries(anything, {}, { command: command.id, digest: command.digest })).toEqual({
            answer: 'repeated',
            revision,
            stage,
          });
          expect(told.tries(anything, {}, { command: command.id, digest: 'another' })).toEqual({
            answer: 'same command, other content',
          });
        }),
        settings,
      );
    });

    it('decides the same twice', () => {
      fc.assert(
        walk(20, (told, choose) => {
          const { type, data, how } = next(told, choose);
          expect(told.tries(type, data, how)).toEqual(told.tries(type, data, how));
          attempt(told, { type, data, how }, choose);
        }),
        settings,
      );
    });
  });
}
