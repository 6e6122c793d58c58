import { mayAskForNames, seesNames, type Asker } from '@waymark/access';
import type { Engine } from '../../engine';
import { caseOf } from '../asking';
import { neutralNamesIn, workingNameFor } from '../cases/working-name';

export interface NamesOnAgenda {
  /** By case: what it is called, as the asker may read it. */
  readonly called: ReadonlyMap<string, string | null>;
  /** The cases that are called there by a child's own name, which was asked for. */
  readonly named: readonly string[];
}

/** What the cases on an agenda are called. */
export async function namesOnAgenda(
  engine: Engine,
  asker: Asker,
  cases: readonly string[],
  namesAsked: boolean,
): Promise<NamesOnAgenda> {
  const called = new Map<string, string | null>();
  const named: string[] = [];
  for (const caseId of new Set(cases)) {
    const record = await caseOf(engine, caseId);
    const unasked = seesNames(asker, record);
    const asked = !unasked && namesAsked && mayAskForNames(asker, record);
    called.set(caseId, await workingNameFor(engine, { id: caseId, record, seesNames: unasked || asked }));
    if (asked && (await neutralNamesIn(engine, { caseId, record })) !== null) named.push(caseId);
  }
  return { called, named };
}
