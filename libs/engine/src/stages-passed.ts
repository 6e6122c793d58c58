import { amendmentsIn, factNamed, factOf, type AnyWorkflow, type EventOnRecord } from '@waymark/casework';

export interface StagePassed {
  readonly stage: string;
  /** What led there, and when that happened. */
  readonly by: string;
  readonly on: string;
  /** Where what had led elsewhere was taken back. */
  readonly byWithdrawal?: true;
}

type Stored = Pick<EventOnRecord, 'id' | 'stage' | 'type' | 'occurredOn' | 'data'>;

/**
 * Each time that the stage changed, on the day on which it happened as corrections have it. Where a step led that was
 * withdrawn since, the record never stood; the withdrawal is told only where it led somewhere else than back.
 */
export function stagesPassed(history: readonly Stored[], workflow: AnyWorkflow): StagePassed[] {
  const amendments = amendmentsIn(history);
  const passed: StagePassed[] = [];
  const dayOf = (event: string) =>
    amendments?.corrected.get(event)?.findLast(({ occurredOn }) => occurredOn !== undefined)?.occurredOn;
  let before: string | null = null;
  for (const { id, stage, type, occurredOn } of history) {
    const fact = factOf(type);
    const leads = stage !== before || fact === 'StepWithdrawn';
    before = stage;
    if (!leads || amendments?.withdrawn.has(id) === true || passed.at(-1)?.stage === stage) continue;
    passed.push({
      stage,
      by: factNamed(workflow, fact)?.says ?? '',
      on: dayOf(id) ?? occurredOn,
      ...(fact === 'StepWithdrawn' ? { byWithdrawal: true } : {}),
    });
  }
  return passed;
}
