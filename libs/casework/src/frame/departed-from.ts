import { own } from './own';
import { standingAskInWords } from './standing-asks';
import type { AnyWorkflow } from './workflow';

/**
 * What a departure was from, told afterwards: what was missing or out of order. What the rule said beside it, of what
 * could be done instead, was said to whoever was about to record. Null where only a case can word it.
 */
export function departedFrom({ rules }: Pick<AnyWorkflow, 'rules'>, rule: string): string | null {
  const said = own(rules, rule)?.generally ?? standingAskInWords(rule);
  return said === null ? null : whatWasSo(said);
}

const whatWasSo = (said: string): string => {
  const [first = said] = said.split(/(?<=\.)\s+(?=[A-Z])/);
  return first.replace(/[:,] ((or )?say (why|what|which)|(it|the work) can simply)\b.*$/, '.');
};
