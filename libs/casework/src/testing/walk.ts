import { factNamed, possibleSteps, type Decision, type EventOnRecord } from '../frame';
import { exampleOf, type Filling } from './examples';
import { asksOf, type How, type Story } from './story';

// A walk of steps that someone might take, sensible or not: what chooses is an argument, so that it can be repeated.

/** A number from 0 up to, and without, the one given. */
export type Choose = (below: number) => number;

/** Ids to choose from, by the name of the field that they stand in. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/** Who walks: what ids there are, and the body that decides where a step names none. */
export interface Walking {
  readonly pools: Pools;
  readonly body: string;
}

const days = [
  '2026-10-05',
  '2026-10-07',
  '2026-10-12',
  '2026-10-20',
  '2026-11-02',
  '2026-11-19',
  '2026-10',
  '2026',
  '../2026-10-31',
  '2026-10-01/2026-10-20',
  'not-known',
  '2027-01-04',
];

export const sealedWords = 'Sealed words.';

export const pick = <T>(choose: Choose, from: readonly T[]): T => from[choose(from.length)]!;

export const fillingBy = (choose: Choose, pools: Pools): Filling => ({
  below: choose,
  text: () => sealedWords,
  id: (field) => pick(choose, pools[field] ?? [`${field}-1`, `${field}-2`]),
  day: () => pick(choose, days),
  gives: () => choose(2) === 1,
});

export interface Attempt {
  readonly type: string;
  readonly data: object;
  readonly how: How;
}

/** Something to try next: mostly a possible step, now and then a correction or a withdrawal of what is on record. */
export function nextAttempt(told: Story, choose: Choose, walking: Walking): Attempt {
  const { pools } = walking;
  const earlier = told.events.filter(({ type }) => factNamed(told.page, type.split('.')[1]!) !== undefined);
  const kind = choose(10);
  const on = pick(choose, days);
  if (earlier.length > 0 && kind === 0) {
    return { type: 'StepWithdrawn', data: { event: pick(choose, earlier).id, reason: sealedWords }, how: {} };
  }
  if (earlier.length > 0 && kind === 1) return correctionOf(told, pick(choose, earlier), choose, pools);
  const type = pick(choose, possibleSteps(told.page, told.instance()));
  const fact = factNamed(told.page, type)!;
  const data = exampleOf(fact.whole, fillingBy(choose, pools)) as Record<string, unknown>;
  const body =
    choose(8) === 0
      ? pick(choose, pools['body'] ?? [walking.body])
      : ((data['body'] as string | undefined) ?? walking.body);
  const by =
    choose(12) === 0 ? null : ({ body, capacity: 'delegate', given: 'email', person: 'preparedBy-1' } as const);
  return { type, data, how: { on, by: fact.decision ? by : null } };
}

export function correctionOf(told: Story, of: EventOnRecord, choose: Choose, pools: Pools): Attempt {
  const fact = factNamed(told.page, of.type.split('.')[1]!)!;
  const whole = exampleOf(fact.whole, { ...fillingBy(choose, pools), gives: () => true }) as Record<string, unknown>;
  const fields = Object.keys(whole);
  const field = fields.length === 0 ? null : pick(choose, fields);
  const values = field === null || choose(3) === 0 ? {} : { [field]: whole[field] };
  const occurredOn = choose(2) === 0 || field === null ? { occurredOn: pick(choose, days) } : {};
  return { type: 'FactCorrected', data: { event: of.id, values, ...occurredOn, reason: sealedWords }, how: {} };
}

/** Takes the attempt as far as it can be taken: what is asked is answered with a reason, as often as not. */
export function attempt(told: Story, { type, data, how }: Attempt, choose: Choose): Decision {
  const first = told.tries(type, data, how);
  const asked = asksOf(first);
  const despite = choose(3) === 0 ? {} : Object.fromEntries(asked.map((rule) => [rule, sealedWords]));
  const decision = told.tries(type, data, { ...how, despite });
  if (decision.answer === 'record') told.takes(type, data, { ...how, despite });
  return decision;
}
