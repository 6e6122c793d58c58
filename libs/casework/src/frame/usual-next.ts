import type { Objection } from './rule';
import type { AnyWorkflow } from './workflow';

/** By rule: the steps that answer what it asks, so that they come first. */
export type SettledBy<RuleName extends string, Type extends string> = { readonly [Name in RuleName]?: readonly Type[] };

interface MayFollow {
  readonly type: string;
  readonly objections: readonly Objection[];
  /** What usually comes before it, and nothing asks for. */
  readonly usuallyAfter: readonly Objection[];
}

/** By step: the rules after which it usually comes, although they are not asked of it. */
export type UsuallyAfter<Type extends string, RuleName extends string> = {
  readonly [Step in Type]?: readonly RuleName[];
};

/**
 * What is offered as usual of the steps that usually follow: those that the rules would let through as the record
 * stands, and in place of one that they would ask about, what answers that. What usually comes before a step stands
 * before it. A duty that runs by a day stands after what it would be asked about all the same: what is missing before it
 * is no reason to be late.
 */
export function usualNext(
  { settledBy = {}, duties = [] }: Pick<AnyWorkflow, 'settledBy' | 'duties'>,
  types: readonly string[],
  next: readonly MayFollow[],
): readonly string[] {
  const found = new Map(next.map((step) => [step.type, step]));
  const passed = new Set<string>();
  const offered = (type: string): readonly string[] => {
    const step = passed.has(type) ? undefined : found.get(type);
    passed.add(type);
    if (step === undefined) return [];
    const { objections, usuallyAfter } = step;
    const answers = [...objections, ...usuallyAfter].flatMap(({ rule }) => settledBy[rule] ?? []).flatMap(offered);
    const isDue = duties.includes(type) && objections.every(({ force }) => force === 'ask');
    return objections.length === 0 || isDue ? [...answers, type] : answers;
  };
  return types.flatMap(offered);
}
