import fc from 'fast-check';
import { objectionsOf, type Story } from './story';

// What happened on days of its own, typed in another order. Whatever the order, the record stands the same.

export type Happened = readonly [type: string, data: object, on: string];

const most = 120;

/** Each order once: all of them while there are few, otherwise as many of them, always the same. */
export function ordersOf(steps: readonly Happened[]): readonly (readonly Happened[])[] {
  const positions = steps.map((_, at) => at);
  if (factorial(steps.length) <= most) return permutations(positions).map((order) => order.map((at) => steps[at]!));
  const found = new Map<string, number[]>();
  const shuffled = fc.shuffledSubarray(positions, { minLength: positions.length });
  for (const order of fc.sample(shuffled, { seed: 20_261_127, numRuns: 4 * most })) {
    if (found.size < most) found.set(order.join(), order);
  }
  return [...found.values()].map((order) => order.map((at) => steps[at]!));
}

const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1));

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, at) => permutations(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));

/** Records the steps in that order whatever is asked of them, or names the rules that refuse one. Throws for all else. */
export function recordedIn(begin: () => Story, steps: readonly Happened[]): Story | { readonly refusedBy: string[] } {
  const told = begin();
  for (const [type, data, on] of steps) {
    const refusing = objectionsOf(told.tries(type, data, { on })).filter(({ force }) => force === 'refuse');
    if (refusing.length > 0) return { refusedBy: refusing.map(({ rule }) => rule) };
    told.given(type, data, { on });
  }
  return told;
}

/** All that stands in the record. A clock that was counted until it proved not to apply is as one that never was. */
export function standing(told: Story): object {
  const { stage, state, clocks } = told.instance();
  const applying = [...clocks].filter(([, { start }]) => start?.mark !== 'not applicable');
  return { stage, state, clocks: Object.fromEntries(applying) };
}

/** By order: what stands, and which rules refused. `mayRefuse`: what can only be recorded after something else. */
export function expectTheSame(begin: () => Story, steps: readonly Happened[], mayRefuse: readonly string[] = []): void {
  const inOrder = recordedIn(begin, steps);
  if ('refusedBy' in inOrder) throw new Error(`Refused as it happened: ${inOrder.refusedBy.join()}`);
  const expected = standing(inOrder);
  const refused = new Set<string>();
  let recorded = 0;
  for (const order of ordersOf(steps)) {
    const told = recordedIn(begin, order);
    if ('refusedBy' in told) {
      for (const rule of told.refusedBy) refused.add(rule);
      continue;
    }
    recorded += 1;
    expect({ order, stands: standing(told) }).toEqual({ order, stands: expected });
  }
  expect([...refused].sort()).toEqual([...mayRefuse].sort());
  expect(recorded).toBeGreaterThan(1);
}
