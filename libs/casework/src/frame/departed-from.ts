import { own } from './own';
import { standingAskInWords } from './standing-asks';
import type { AnyWorkflow } from './workflow';

/**
 * What a departure was from, told afterwards: what was missing or out of order then. What the rule said beside it, of what
 * could be done instead, was said to whoever was about to record. Null where only a case can word it.
 */
export function departedFrom({ rules }: Pick<AnyWorkflow, 'rules'>, rule: string): string | null {
  const said = own(rules, rule)?.generally ?? standingAskInWords(rule);
  return said === null ? null : inThePast(whatWasSo(said));
}

const whatWasSo = (said: string): string => {
  const [first = said] = said.split(/(?<=\.)\s+(?=[A-Z])/);
  return first.replace(/[:,] ((or )?say (why|what|which)|(it|the work) can simply)\b.*$/, '.');
};

/** The verbs of the rules' own sentences. What must, should or would be stays as it is: it was so then and is so now. */
const past: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  has: 'had',
  have: 'had',
  does: 'did',
  cannot: 'could not',
  'may decide': 'could decide',
  lies: 'lay',
  comes: 'came',
  names: 'named',
  says: 'said',
  stands: 'stood',
  wants: 'wanted',
  waits: 'waited',
  differ: 'differed',
  allows: 'allowed',
  accepts: 'accepted',
  approves: 'approved',
  'acts for': 'acted for',
  'answers for': 'answered for',
  states: 'stated',
  awaits: 'awaited',
  owns: 'owned',
  replaces: 'replaced',
  'signs off': 'signed off',
  'decides already': 'decided already',
};

const verbs = new RegExp(
  `(?<!\\b(?:must|should|would|may|can|to) )(?<!the |The )\\b(${Object.keys(past)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})\\b`,
  'g',
);

/** What was written in the present, of a record that somebody was about to write in, as it is told of a day gone by. */
const inThePast = (said: string): string => said.replace(verbs, (verb) => past[verb]!);
