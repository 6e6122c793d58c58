import { lastHappened } from '@waymark/casework';
import type { OpenedStep } from '@waymark/recording';

/** What a plan recommends, as it was worded last; null where that can no longer be read. `plan`: the steps that stand. */
export function recommendedIn(plan: readonly OpenedStep[], recommendation: string): string | null {
  const said = plan.filter(
    ({ type, data }) => /^Recommendation(Made|Amended)$/.test(type) && data['recommendation'] === recommendation,
  );
  const text = lastHappened(said.filter(({ data }) => typeof data['text'] === 'string'))?.data['text'];
  return typeof text === 'string' ? text : null;
}
