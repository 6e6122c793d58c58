import { certainlyBefore, earliestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import { own } from './own';

// Steps are typed when somebody comes to it, often in another order than they happened in. Of what is told again and
// again, what happened last stands; where the days cannot tell which was later, what was recorded last.

export interface Dated {
  /** By what is told again and again: the day as of which it stands. Left out until the first. */
  readonly asOf?: Readonly<Record<string, CivilDate>>;
}

/** Whether what stands certainly happened later than on that day. */
export function standsLater({ asOf = {} }: Dated, what: string, on: StatedDate): boolean {
  const stands = own(asOf, what);
  return stands !== undefined && certainlyBefore(on, stands);
}

/** Takes over what is told as of that day, unless what stands happened later: some fields, or a change of the record. */
export function told<State extends Dated>(
  state: State,
  what: string,
  on: StatedDate,
  change: Omit<Partial<State>, 'asOf'> | ((state: State) => State),
): State {
  if (standsLater(state, what, on)) return state;
  if (typeof change === 'function') return change(standingAsOf(state, what, on));
  // In one copy: every fold comes by here at nearly every step.
  return { ...state, ...dated(state, what, on), ...change };
}

/** The record, where something stands as of that day. */
export function standingAsOf<State extends Dated>(state: State, what: string, on: StatedDate): State {
  const days = dated(state, what, on);
  return days === null ? state : { ...state, ...days };
}

/** Its days with that one among them; null where they stay as they are. A day that is not known leaves the one before. */
function dated({ asOf }: Dated, what: string, on: StatedDate): Required<Dated> | null {
  const [before, day] = [own(asOf ?? {}, what), earliestDay(on)];
  return day === null || (before !== undefined && day <= before) ? null : { asOf: { ...asOf, [what]: day } };
}

/** Of what was told again and again, given in the order of recording, what stands; undefined where nothing was told. */
export const lastTold = <T>(all: readonly T[], on: (one: T) => StatedDate): T | undefined =>
  all.reduce<Dated & { readonly one?: T }>((standing, one) => told(standing, 'one', on(one), { one }), {}).one;

/** Of steps that tell the same, given in the order of recording, the one that stands. */
export const lastHappened = <Step extends { readonly occurredOn: StatedDate }>(
  steps: readonly Step[],
): Step | undefined => lastTold(steps, ({ occurredOn }) => occurredOn);

/** With one more among what stands in the order of the days: before the first that certainly came later. */
export function placed<One extends { readonly on: StatedDate }>(all: readonly One[], one: One): readonly One[] {
  const later = all.findIndex(({ on }) => certainlyBefore(one.on, on));
  return all.toSpliced(later < 0 ? all.length : later, 0, one);
}
