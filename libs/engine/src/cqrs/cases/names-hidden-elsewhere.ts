import { mayReadCase, seesNames, type Asker } from '@waymark/access';
import type { Case } from '@waymark/casework';
import type { Engine } from '../../engine';
import { openSteps } from '../queries/opened-step';
import { nameHider } from './hidden-names';

/** A text of a case as somebody may read it. */
export type AsRead = <Text extends string | null>(caseId: string, text: Text) => Text;

/**
 * Words of a case also stand in lists of many cases. Whoever reads a case without its names, a scrutineer, reads them
 * there as on its own pages. An agency's lead reads of their own action what it was told.
 */
export async function asReadBy(
  { recorder: { streams }, keys }: Engine,
  asker: Asker,
  cases: Iterable<{ readonly caseId: string; readonly record: Case }>,
): Promise<AsRead> {
  const hiders = new Map<string, (text: string) => string>();
  for (const { caseId, record } of cases) {
    if (hiders.has(caseId) || !mayReadCase(asker, record) || seesNames(asker, record)) continue;
    const steps = [];
    for (const stream of [`case-${caseId}`, ...record.workflows]) {
      const { workflow } = await streams.load(stream);
      steps.push(...openSteps(workflow, await streams.history(stream), keys));
    }
    hiders.set(caseId, nameHider(steps));
  }
  return ((caseId: string, text: string | null) =>
    text === null ? null : (hiders.get(caseId)?.(text) ?? text)) as AsRead;
}
