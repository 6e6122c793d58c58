import type { Objection } from '@waymark/casework';
import type { Judged } from './place';

/** Steps that are recorded together are answered together: what is in the way of one is in the way of all. */
export function asOne(each: readonly Judged[]): Judged {
  const [first] = each;
  if (each.length === 1) return first!;
  const other = each.find(({ is }) => !inOneAnswer.has(is));
  if (other !== undefined) return other;
  const revisions = each.flatMap((judged) => (judged.is === 'changed' ? judged.revisions : []));
  if (revisions.length > 0) return { is: 'changed', revisions };
  const objections = each.flatMap((judged) => (judged.is === 'objections' ? judged.objections : []));
  if (objections.length > 0) return { is: 'objections', objections: byRule(objections) };
  return { is: 'possible', clocks: each.flatMap((judged) => (judged.is === 'possible' ? judged.clocks : [])) };
}

const inOneAnswer: ReadonlySet<Judged['is']> = new Set(['possible', 'objections', 'changed']);

/** One reason is asked for a rule, whomever of them it is about: what it says of each stands together. */
function byRule(objections: readonly Objection[]): Objection[] {
  const found = new Map<string, Objection>();
  for (const objection of objections) {
    const before = found.get(objection.rule);
    if (before === undefined) found.set(objection.rule, objection);
    else if (!before.because.includes(objection.because))
      found.set(objection.rule, { ...before, because: `${before.because} ${objection.because}` });
  }
  return [...found.values()];
}
