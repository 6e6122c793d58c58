import { scrutinyOf, type Scrutinised } from './state';

/** An observation or a piece of advice of the scrutineer that the partnership has not answered. */
export interface SaidByScrutineer {
  readonly kind: 'observation' | 'advice';
  readonly id: string;
}

/** A challenge is no part of it: it has its own day for an answer. */
export function unansweredScrutiny(record: Scrutinised): readonly SaidByScrutineer[] {
  const { observations, advice } = scrutinyOf(record);
  const open = (kind: SaidByScrutineer['kind'], of: Readonly<Record<string, boolean>>): SaidByScrutineer[] =>
    Object.entries(of).flatMap(([id, answered]) => (answered ? [] : [{ kind, id }]));
  return [...open('observation', observations), ...open('advice', advice)];
}
