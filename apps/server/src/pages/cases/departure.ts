import { departedFrom, recordOf } from '@waymark/casework';
import { ruleInWords } from '../timeliness/departures';

/** A step taken against a rule: what the rule asks, where it comes from, and why it was not kept to. */
export interface DepartureShown {
  readonly rule: string;
  readonly source: string | null;
  readonly reason: string | null;
}

/** What was missing or out of order, in the rule's words; where only a case can word it, by what it looks for. */
export function departureShown(
  category: string,
  { rule, reason }: { readonly rule: string; readonly reason: string | null },
): DepartureShown {
  const record = recordOf(category);
  const found = record.rules[rule];
  return {
    rule: departedFrom(record, rule) ?? `${ruleInWords(rule)}: this was not so.`,
    source: found?.source ?? null,
    reason,
  };
}
