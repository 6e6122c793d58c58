import { mayAskForNames, mayReadCase, type Asker } from '@waymark/access';
import { action } from '@waymark/casework';
import { actionWordsOf, type Timeliness } from '@waymark/projections';
import { actionInWords } from '../../actions/words';
import type { Engine } from '../../engine';
import { caseOf } from '../asking';
import { asReadBy, asReadWithNames } from '../cases/names-hidden-elsewhere';
import { instanceOf } from '../workflow-in-case';

// What an agenda pack says of the actions that it lists: what each asks, in words.

export interface AsksOfActions {
  /** By action. */
  readonly words: ReadonlyMap<string, string>;
  /** The cases whose words stand there with the names that were asked for: those in which the asker may have them shown. */
  readonly named: readonly string[];
}

/** Of the actions that are late, or whose evidence waits, as the asker may read them. */
export async function asksOfActions(
  engine: Engine,
  asker: Asker,
  { late, waiting }: Timeliness['actions'],
  namesAsked: boolean,
): Promise<AsksOfActions> {
  const all = [...late, ...waiting];
  const cases = await Promise.all(
    [...new Set(all.map(({ caseId }) => caseId))].map(async (caseId) => ({
      caseId,
      record: await caseOf(engine, caseId),
    })),
  );
  const read = cases.filter(({ record }) => mayReadCase(asker, record));
  const asRead = await (namesAsked ? asReadWithNames : asReadBy)(engine, asker, read);
  const listed = all.flatMap(({ caseId, action: id }) =>
    read.some((one) => one.caseId === caseId) ? [{ caseId, stream: `${action.category}-${id}` }] : [],
  );
  const sealed = await actionWordsOf(engine.views, listed);
  const words = new Map(
    listed.flatMap(({ caseId, stream }) => {
      const { what } = actionInWords(sealed.get(stream) ?? [], engine.keys);
      return what === null ? [] : [[instanceOf(stream), asRead(caseId, what)] as const];
    }),
  );
  const named = namesAsked ? read.filter(({ record }) => mayAskForNames(asker, record)) : [];
  return { words, named: named.map(({ caseId }) => caseId) };
}
