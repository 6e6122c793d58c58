import type { StatedDate } from '@waymark/statute';

/** What a step can only follow, as a sentence ends with it, and the day of it; without a day nothing is on record of it. */
export interface Followed {
  readonly what: string;
  readonly on: StatedDate | null | undefined;
}

/** By step: what it can only follow, from the record before it and the clear half of what it says. */
export type Follows<State, AnyStep extends { type: string; data: unknown }> = {
  readonly [Type in AnyStep['type']]?: (
    state: State,
    data: Extract<AnyStep, { type: Type }>['data'],
  ) => readonly Followed[];
};
