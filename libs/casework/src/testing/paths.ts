import { factNamed, stepNamed, type Decision } from '../frame';
import { exampleOf, type Filling } from './examples';
import { asksOf, objectionsOf, type How, type Story } from './story';
import { correctionOf, pick, sealedWords, type Choose, type Pools, type Walking } from './walk';

// Ways on from a point of a story that really are taken: the step filled in until the record takes it.

/** A step filled in, as it could be taken, and the stage that it would lead to. */
export interface Way {
  readonly type: string;
  readonly data: object;
  readonly how: How;
  readonly to: string;
}

/** Choices without end that are the same at every run. */
export function choosing(seed: number): Choose {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const days = ['2026-10-06', '2026-10-12', '2026-10-20', '2026-11-02', '2026-11-19'];

/** Ids that the record holds, by the field that they stand in. */
export function heldIn(told: Story): Map<string, string[]> {
  const held = new Map<string, string[]>();
  const note = (field: string, value: unknown): void => {
    if (typeof value === 'string') held.set(field, [...(held.get(field) ?? []), value]);
    else if (Array.isArray(value)) for (const each of value) note(field, each);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) note(inner, each);
  };
  for (const { data } of told.events) note('', data);
  return held;
}

/** What the record holds is asked about more often than not, so that a step finds what it is about. */
function filling(choose: Choose, pools: Pools, held: ReadonlyMap<string, readonly string[]>): Filling {
  const gives = [0, 1, 2][choose(3)]!;
  return {
    below: choose,
    text: () => sealedWords,
    id: (field) => {
      const known = held.get(field);
      return known !== undefined && choose(3) > 0
        ? pick(choose, known)
        : pick(choose, pools[field] ?? [`${field}-1`, `${field}-2`]);
    },
    day: () => pick(choose, days),
    gives: () => gives === 2 || (gives === 1 && choose(2) === 1),
  };
}

/** A step tried with a reason given for each departure that is asked. */
function triedAllTheSame(told: Story, type: string, data: object, how: How): { decision: Decision; how: How } {
  const first = told.tries(type, data, how);
  const asked = asksOf(first);
  if (asked.length === 0) return { decision: first, how };
  const despite = { ...how, despite: Object.fromEntries(asked.map((rule) => [rule, sealedWords])) };
  return { decision: told.tries(type, data, despite), how: despite };
}

/** What one attempt at an event of the chart came to: a way, or the names of the rules that refused it. */
export type Outcome = Way | { readonly refusedBy: readonly string[] };

/** Fills in an event of the chart anew each time; a withdrawal or a correction takes a step on record. */
export function* outcomes(told: Story, event: string, choose: Choose, walking: Walking): Generator<Outcome> {
  const { page } = told;
  const named = stepNamed(event);
  const fact = factNamed(page, named)!;
  const held = heldIn(told);
  const onRecord = told.events.filter(({ type }) => type === `${page.category}.${named}`);
  for (;;) {
    let type = event;
    let data: object;
    let how: How = {};
    if (event === named) {
      data = exampleOf(fact.whole, filling(choose, walking.pools, held)) as object;
      const body = (data as { body?: string }).body ?? walking.body;
      const by = fact.decision ? ({ body, capacity: 'delegate', given: 'meeting', person: null } as const) : null;
      how = { on: pick(choose, days), by };
    } else if (onRecord.length === 0) {
      return;
    } else if (event.endsWith(' withdrawn')) {
      type = 'StepWithdrawn';
      data = { event: pick(choose, onRecord).id, reason: sealedWords };
    } else {
      ({ type, data } = correctionOf(told, pick(choose, onRecord), choose, walking.pools));
    }
    const tried = triedAllTheSame(told, type, data, how);
    yield tried.decision.answer === 'record'
      ? { type, data, how: tried.how, to: tried.decision.event.stage }
      : { refusedBy: objectionsOf(tried.decision).map(({ rule }) => rule) };
  }
}
