import { isFrameStep, stepsOfTheHouse } from '@waymark/casework';
import type { Amending, CaseOpened, OpenedStep } from '@waymark/engine/cqrs';
import { stepAddress } from '../steps/addresses';

/** Where an entry is corrected or taken back; null where it cannot be, or not by whoever looks. */
export interface AmendingShown {
  readonly correct: string | null;
  readonly takeBack: string | null;
}

const neither: AmendingShown = { correct: null, takeBack: null };

/** By the stream that an entry stands in. What Waymark itself wrote is nobody's to correct. */
export function amendingShown({ head, workflows, amending }: CaseOpened) {
  const records = new Map<string, { readonly instance: string | null; readonly may: Amending }>([
    ...workflows.map(({ stream, id, amending }) => [stream, { instance: id, may: amending }] as const),
    [`case-${head.case}`, { instance: null, may: amending }],
  ]);
  return ({ type, event, sealed, withdrawnBy }: OpenedStep, stream: string): AmendingShown => {
    const record = records.get(stream);
    const stands = withdrawnBy === null && sealed !== 'erased' && sealed !== 'damaged';
    if (record === undefined || head.erased || !stands || isFrameStep(type) || stepsOfTheHouse.has(type))
      return neither;
    const at = { case: head.case, instance: record.instance };
    return {
      correct: record.may.correct ? stepAddress(at, 'FactCorrected', { event }) : null,
      takeBack: record.may.takeBack.has(type) ? stepAddress(at, 'StepWithdrawn', { event }) : null,
    };
  };
}
