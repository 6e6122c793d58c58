import { factNamed, factOf, type AnyWorkflow } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';

export interface StagePassed {
  readonly stage: string;
  /** What led there, and when that happened. */
  readonly by: string;
  readonly on: string;
}

type Stored = Pick<LedgerEvent, 'id' | 'stage' | 'type' | 'occurredOn' | 'data'>;

/**
 * Each time that the stage changed, on the day on which it happened as corrections have it. Where a step led that was
 * withdrawn since, the record never stood; the withdrawal is told only where it led somewhere else than back.
 */
export function stagesPassed(history: readonly Stored[], workflow: AnyWorkflow): StagePassed[] {
  const { corrected, withdrawn } = amendedIn(history);
  const passed: StagePassed[] = [];
  let before: string | null = null;
  for (const { id, stage, type, occurredOn } of history) {
    const fact = factOf(type);
    const leads = stage !== before || fact === 'StepWithdrawn';
    before = stage;
    if (!leads || withdrawn.has(id) || passed.at(-1)?.stage === stage) continue;
    passed.push({ stage, by: factNamed(workflow, fact)?.says ?? '', on: corrected.get(id) ?? occurredOn });
  }
  return passed;
}

function amendedIn(history: readonly Stored[]) {
  const corrected = new Map<string, string>();
  const withdrawn = new Set<string>();
  for (const { type, data } of history) {
    const { event, occurredOn } = data as { readonly event?: string; readonly occurredOn?: string };
    if (event === undefined) continue;
    if (factOf(type) === 'StepWithdrawn') withdrawn.add(event);
    if (factOf(type) === 'FactCorrected' && occurredOn !== undefined) corrected.set(event, occurredOn);
  }
  return { corrected, withdrawn };
}
