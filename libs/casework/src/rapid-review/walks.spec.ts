import fc from 'fast-check';
import { rapidReview } from '.';
import { chartOf, foldStream, markClock, marksOf, standingSteps, type ClockStanding, type Instance } from '../frame';
import { ordinary } from '../testing/known';
import { objectionsOf, story, type Story } from '../testing/story';
import { attempt, nextAttempt, sealedWords, type Choose } from '../testing/walk';

const chart = chartOf(rapidReview, 1);
const snapshot = (instance: Instance): string =>
  JSON.stringify(instance, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** The clocks as they would stand had the present record been taken step by step, corrections in place. */
function clocksRecounted(told: Story): Map<string, ClockStanding> {
  const clocks = new Map<string, ClockStanding>();
  let state = rapidReview.initial;
  for (const step of standingSteps(rapidReview, told.events)) {
    for (const mark of marksOf(rapidReview.clocks(state, step as never, ordinary.settings, 'itself'), ordinary))
      markClock(clocks, mark);
    state = rapidReview.fold(state, step);
  }
  return clocks;
}

const running = (clocks: Map<string, ClockStanding>) =>
  new Map([...clocks].filter(([, { start, stopped }]) => start !== null || stopped !== null).sort());

const walk = (steps: number, each: (told: Story, choose: Choose) => void) =>
  fc.property(fc.gen(), (generate) => {
    const choose: Choose = (below) => generate(fc.nat, { max: below - 1 });
    const told = story(rapidReview);
    for (let step = 0; step < steps; step += 1) each(told, choose);
  });

const settings = { seed: 20_261_120, numRuns: 40 };

describe('A random walk through a rapid review', () => {
  it('never leaves the chart, and what is folded anew equals what was advanced', () => {
    fc.assert(
      walk(30, (told, choose) => {
        attempt(told, nextAttempt(told, choose), choose);
        expect(Object.keys(chart.states)).toContain(told.stage());
        expect(snapshot(foldStream(rapidReview, 'itself', told.events))).toBe(snapshot(told.instance()));
      }),
      settings,
    );
  });

  it('leaves every clock as the record says, also after corrections and withdrawals', () => {
    fc.assert(
      walk(30, (told, choose) => {
        attempt(told, nextAttempt(told, choose), choose);
        expect(running(told.instance().clocks)).toEqual(running(clocksRecounted(told)));
      }),
      settings,
    );
  });

  it('stores nothing of what is refused, asked about or unreadable, and quotes no sealed text', () => {
    fc.assert(
      walk(30, (told, choose) => {
        const before = { instance: snapshot(told.instance()), events: told.events.length };
        const decision = attempt(told, nextAttempt(told, choose), choose);
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
    fc.assert(
      walk(25, (told, choose) => {
        attempt(told, nextAttempt(told, choose), choose);
        if (told.events.length === 0) return;
        const { command, revision, stage } = told.events[choose(told.events.length)]!;
        expect(told.tries('Closed', {}, { command: command.id, digest: command.digest })).toEqual({
          answer: 'repeated',
          revision,
          stage,
        });
        expect(told.tries('Closed', {}, { command: command.id, digest: 'another' })).toEqual({
          answer: 'same command, other content',
        });
      }),
      settings,
    );
  });

  it('decides the same twice', () => {
    fc.assert(
      walk(20, (told, choose) => {
        const { type, data, how } = nextAttempt(told, choose);
        expect(told.tries(type, data, how)).toEqual(told.tries(type, data, how));
        attempt(told, { type, data, how }, choose);
      }),
      settings,
    );
  });
});
