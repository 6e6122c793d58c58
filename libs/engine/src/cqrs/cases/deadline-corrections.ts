import { factOf } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import type { CaseInSight } from './case-in-sight';
import { stepsAsReadBy } from './names-hidden-elsewhere';

/** A record of which an entry was corrected on which deadlines rest. */
export interface DeadlinesCorrected {
  /** `rapid-review` */
  readonly name: string;
  readonly steps: readonly OpenedStep[];
  /** By the event of a correction: the deadlines that it counted anew. */
  readonly marked: ReadonlyMap<string, readonly { readonly clock: string; readonly runsFor: string }[]>;
}

/** Corrections that counted a deadline anew, with the steps of their records, as the asker may read them. */
export async function deadlineCorrections(
  engine: Engine,
  { id: caseId, who, record, seesNames }: CaseInSight,
  names: readonly string[],
): Promise<readonly DeadlinesCorrected[]> {
  const { streams } = engine.recorder;
  const found = await Promise.all(
    names.map(async (name): Promise<DeadlinesCorrected[]> => {
      const events = await streams.history(name);
      const marked = markedBy(events);
      if (marked.size === 0) return [];
      const { workflow } = await streams.load(name);
      const steps = openSteps(workflow, events, engine.keys);
      const read = seesNames ? steps : await stepsAsReadBy(engine, who, { caseId, record }, steps);
      return [{ name: workflow.name, steps: read, marked }];
    }),
  );
  return found.flat();
}

const markedBy = (events: readonly LedgerEvent[]): DeadlinesCorrected['marked'] =>
  new Map(
    events
      .filter(({ type, clocks }) => factOf(type) === 'FactCorrected' && clocks.length > 0)
      .map(({ id, clocks }) => [id, clocks.map(({ clock, runsFor }) => ({ clock, runsFor }))]),
  );
