import type { CaseHead } from '@waymark/engine/cqrs';
import { inWords } from '@waymark/statute';
import type { TitleOf } from './titles';

/** 'Led by Northmoor until 1 April 2026, then by Eastvale.' Null where the lead was never transferred. */
export function ledInWords({ leads }: Pick<CaseHead, 'leads'>, titleOf: TitleOf): string | null {
  if (leads.length < 2) return null;
  const parts = leads.map(({ partnership }, at) => {
    const until = leads[at + 1]?.from ?? null;
    const by = `by ${titleOf(partnership) ?? 'a partnership that the directory does not hold'}`;
    return until === null ? by : `${by} until ${inWords(until)}`;
  });
  return `Led ${parts.join(', then ')}. Each deadline counts for the partnership that led when it started.`;
}
