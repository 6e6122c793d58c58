import type { z } from 'zod';
import type { StatedDate } from '@waymark/statute';
import type { Fact } from './fact';
import type { DecidedBy } from './marks';

/** A step taken against a rule that asks, with its reason. */
export interface Departure {
  readonly rule: string;
  readonly reason: string;
}

/** A step in hand: the fact whole, before it is sealed. Rules see this. */
export interface Step<Type extends string = string, Data = Record<string, unknown>> {
  readonly type: Type;
  readonly data: Data;
  readonly occurredOn: StatedDate;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  /** Whether the person who decided is named in words. A step on record does not tell: the name is sealed. */
  readonly deciderNamed?: boolean;
  /** Whether the person chosen as having decided can no longer be read: then their entry names nobody. */
  readonly deciderErased?: boolean;
  /** Of those whose work is decided on here: who is called as the person who decided is named in words. */
  readonly deciderCalled?: readonly string[];
  /** What shows of it beside sealed parts of the record, by the names of its page's `noticing`. */
  readonly noticed?: readonly string[];
  readonly departures: readonly Departure[];
}

/** A step as the fold sees it: the clear half alone, and where it stands in the stream. */
export interface StepOnRecord<Type extends string = string, Data = Record<string, unknown>> {
  readonly type: Type;
  readonly data: Data;
  readonly occurredOn: StatedDate;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  readonly departures: readonly string[];
  readonly event: string;
  readonly revision: number;
  /** Which optional fields of its sealed half are given, as its corrections have left it; never their values. */
  readonly sealedGiven?: readonly string[];
}

export type StepsOf<F> = {
  [Type in keyof F & string]: F[Type] extends Fact<infer C, infer S> ? Step<Type, z.infer<z.ZodObject<C & S>>> : never;
}[keyof F & string];

export type StepsOnRecordOf<F> = {
  [Type in keyof F & string]: F[Type] extends Fact<infer C, infer _>
    ? StepOnRecord<Type, z.infer<z.ZodObject<C>>>
    : never;
}[keyof F & string];
