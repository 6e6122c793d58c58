import { factNamed, factOf, recordOf } from '@waymark/casework';
import type { DepartureCount } from '@waymark/projections';

export interface DepartureRow {
  readonly rule: string;
  readonly on: string;
  readonly count: number;
  readonly cases: number;
}

/** 'everyBodySignedOff' → 'Every body signed off': rules are named by what they look for. */
export function ruleInWords(rule: string): string {
  const words = rule.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'rapidReview.SentToPanel' → 'Rapid review sent to the Panel' */
export function stepInWords(type: string): string {
  const category = type.slice(0, type.indexOf('.'));
  return factNamed(recordOf(category), factOf(type))?.says ?? factOf(type);
}

export const departureRows = (departures: readonly DepartureCount[]): readonly DepartureRow[] =>
  departures
    .map(({ rule, type, count, cases }) => ({ rule: ruleInWords(rule), on: stepInWords(type), count, cases }))
    .sort((one, other) => other.count - one.count || one.rule.localeCompare(other.rule));
