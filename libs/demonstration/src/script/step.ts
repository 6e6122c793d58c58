import type { Actor } from '@waymark/recording';
import type { CivilDate } from '@waymark/statute';
import type { Deed } from './deed';

/** A deed with its place in the script: who types it, when, and on which record. */
export interface Step {
  /** The instant in UTC. */
  readonly at: string;
  /** The same, as a day in London. */
  readonly day: CivilDate;
  /** The Idempotency-Key: the same step of the same script is the same command. */
  readonly key: string;
  /** Named when it goes wrong. */
  readonly story: string;
  readonly by: Actor;
  readonly where:
    { readonly stream: string } | { readonly opens: string; readonly category: string } | { readonly alias: string };
  readonly deed: Deed;
}

/** The one order in which everything is recorded. No locale: texts compare by their code units. */
export const inOrder = (one: Step, other: Step): number => compare(one.at, other.at) || compare(one.key, other.key);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
