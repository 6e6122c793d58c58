import type { Objection } from './rule';
import type { AnyWorkflow } from './workflow';

/** By rule: the steps that answer what it asks, so that they come first. */
export type SettledBy<RuleName extends string, Type extends string> = { readonly [Name in RuleName]?: readonly Type[] };

interface MayFollow {
  readonly type: string;
  readonly objections: readonly Objection[];
}

/**
 * What is offered as usual of the steps that usually follow: those that the rules would let through as the record
 * stands, and in place of one that they would ask about, what answers that. A duty that runs by a day stands after it
 * all the same: what is missing before it is no reason to be late.
 */
export function usualNext(
  { settledBy = {}, duties = [] }: Pick<AnyWorkflow, 'settledBy' | 'duties'>,
  types: readonly string[],
  next: readonly MayFollow[],
): readonly string[] {
  const objectionsTo = new Map(next.map(({ type, objections }) => [type, objections]));
  const passed = new Set<string>();
  const offered = (type: string): readonly string[] => {
    const objections = passed.has(type) ? undefined : objectionsTo.get(type);
    passed.add(type);
    if (objections === undefined) return [];
    if (objections.length === 0) return [type];
    const answers = objections.flatMap(({ rule }) => settledBy[rule] ?? []).flatMap(offered);
    const isDue = duties.includes(type) && objections.every(({ force }) => force === 'ask');
    return isDue ? [...answers, type] : answers;
  };
  return types.flatMap(offered);
}
