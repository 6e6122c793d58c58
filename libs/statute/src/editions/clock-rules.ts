import type { ClockId, ClockRule } from './clock-rule';
import type { EditionId } from './editions';
import { rules2018 } from './rules-2018';
import { rules2023 } from './rules-2023';

const toBeConfirmed = 'Carried over from Working Together 2023; to be confirmed against the 2026 edition.';

/** Nothing of the 2026 edition's chapter 5 has been seen, so it repeats 2023 and says so. */
const rules2026: readonly ClockRule[] = rules2023.map((rule) => ({
  ...rule,
  edition: 'wt-2026',
  source: `Working Together 2026, to be confirmed; carries ${rule.source}`,
  sure: 'INF',
  note: rule.note === undefined ? toBeConfirmed : `${toBeConfirmed} ${rule.note}`,
}));

const byClock = (rules: readonly ClockRule[]): ReadonlyMap<ClockId, ClockRule> =>
  new Map(rules.map((rule) => [rule.id, rule]));

const rules: Record<EditionId, ReadonlyMap<ClockId, ClockRule>> = {
  'wt-2018': byClock(rules2018),
  'wt-2023': byClock(rules2023),
  'wt-2026': byClock(rules2026),
};

/** The rule of a clock under an edition, or null where there is no such clock or edition. */
export const clockRule = (clock: ClockId, edition: EditionId): ClockRule | null => rules[edition]?.get(clock) ?? null;
