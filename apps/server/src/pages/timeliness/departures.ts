import { departedFrom, factNamed, factOf, recordOf } from '@waymark/casework';
import type { DepartureCount } from '@waymark/projections';

export interface DepartureRow {
  /** As an address names the kind. */
  readonly id: string;
  readonly rule: string;
  readonly on: string;
  readonly count: number;
  readonly cases: number;
}

/** What was missing or out of order, as the rule itself says it; where only a case can tell, by the rule's name. */
export function askedByRule(rule: string, type: string): string {
  const category = type.slice(0, type.indexOf('.'));
  const said = departedFrom(recordOf(category), rule);
  return said === null ? ruleInWords(rule) : said.replace(/\.$/, '');
}

/** 'everyBodySignedOff' → 'Every body signed off' */
export function ruleInWords(rule: string): string {
  const words = rule.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'action.Closed' → 'Action: closed'; what names its record already stays as it is. */
export function stepInWords(type: string): string {
  const record = recordOf(type.slice(0, type.indexOf('.')));
  const { title } = record;
  const says = factNamed(record, factOf(type))?.says ?? factOf(type);
  if (says.toLowerCase().startsWith(title.toLowerCase())) return says;
  return `${title}: ${/^[A-Z][a-z]/.test(says) ? says.charAt(0).toLowerCase() + says.slice(1) : says}`;
}

export const departureRows = (departures: readonly DepartureCount[]): readonly DepartureRow[] =>
  departures
    .map(({ rule, type, count, cases }) => ({
      id: kindId(rule, type),
      rule: askedByRule(rule, type),
      on: stepInWords(type),
      count,
      cases,
    }))
    .sort((one, other) => other.count - one.count || one.rule.localeCompare(other.rule));

/** `everyBodySignedOff@rapidReview.SentToPanel` */
export const kindId = (rule: string, type: string): string => `${rule}@${type}`;

/** The kind that an address names; null where it names none of these. */
export function kindNamed(
  id: unknown,
  departures: readonly DepartureCount[],
): { readonly rule: string; readonly type: string } | null {
  return departures.find(({ rule, type }) => kindId(rule, type) === id) ?? null;
}
