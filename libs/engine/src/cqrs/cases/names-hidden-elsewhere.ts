import { mayAskForNames, mayReadCase, seesNames, type Asker } from '@waymark/access';
import type { Case } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { areasOf } from './areas';
import { nameHider, withoutNames } from './hidden-names';

// Words of a case also stand in lists of many cases, and in the answers of the JSON API. Whoever reads a case without its
// names, a scrutineer, reads them there as on its own pages.

type Where = Pick<Engine, 'recorder' | 'keys'>;

/** Names are found in all that the case holds, whatever of it is shown. */
async function stepsOf({ recorder: { streams }, keys }: Where, caseId: string, { workflows }: Case) {
  const steps: OpenedStep[] = [];
  for (const stream of [`case-${caseId}`, ...workflows]) {
    const { workflow } = await streams.load(stream);
    steps.push(...openSteps(workflow, await streams.history(stream), keys));
  }
  return steps;
}

/** A text of a case as somebody may read it. */
export type AsRead = <Text extends string | null>(caseId: string, text: Text) => Text;

type Cases = Iterable<{ readonly caseId: string; readonly record: Case }>;

/** An agency's lead reads of their own action what it was told, names included. */
export const asReadBy = (engine: Where, asker: Asker, cases: Cases): Promise<AsRead> =>
  asRead(engine, asker, cases, (record) => seesNames(asker, record));

/** The same where names were asked for: they stand in the cases in which this person may have them shown. */
export const asReadWithNames = (engine: Where, asker: Asker, cases: Cases): Promise<AsRead> =>
  asRead(engine, asker, cases, (record) => seesNames(asker, record) || mayAskForNames(asker, record));

async function asRead(engine: Where, asker: Asker, cases: Cases, seesThem: (record: Case) => boolean): Promise<AsRead> {
  const hiders = new Map<string, (text: string) => string>();
  for (const { caseId, record } of cases) {
    if (hiders.has(caseId) || !mayReadCase(asker, record) || seesThem(record)) continue;
    hiders.set(
      caseId,
      nameHider(await stepsOf(engine, caseId, record), await areasOf(engine.recorder.streams, record)),
    );
  }
  return ((caseId: string, text: string | null) =>
    text === null ? null : (hiders.get(caseId)?.(text) ?? text)) as AsRead;
}

/** Steps of a case as somebody may read them. */
export async function stepsAsReadBy(
  engine: Where,
  asker: Asker,
  { caseId, record }: { readonly caseId: string; readonly record: Case },
  steps: readonly OpenedStep[],
): Promise<readonly OpenedStep[]> {
  if (seesNames(asker, record)) return steps;
  const areas = await areasOf(engine.recorder.streams, record);
  return steps.map(withoutNames(await stepsOf(engine, caseId, record), areas));
}
