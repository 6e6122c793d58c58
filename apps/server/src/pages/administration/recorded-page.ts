import { isAmendment } from '@waymark/casework';
import type { DirectoryRecordNow, OpenedStep } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { instantInWords } from '../words/dates';

/** What was recorded in the directory. It is made of the record, so that a bookmark opens it again; null: no such step. */
export function recordedInDirectory(
  { kind, steps }: Pick<DirectoryRecordNow, 'kind' | 'steps'>,
  event: string,
  back: { readonly text: string; readonly href: string },
): Page | null {
  const step = steps.find((one) => one.event === event);
  if (step === undefined) return null;
  const says = inShort(step, steps);
  return {
    template: 'administration/recorded.njk',
    title: `Recorded: ${says}`,
    section: null,
    context: {
      says,
      happened: inWords(step.occurredOn),
      amends: isAmendment(step.type),
      recordedAt: instantInWords(step.recordedAt),
      happens: formFor(kind, step.type)?.next ?? null,
      departures: step.departures.length,
      withdrawn: step.withdrawnBy !== null,
      back,
    },
  };
}

/** 'Entry taken back: Role given' */
function inShort({ type, says, data }: OpenedStep, steps: readonly OpenedStep[]): string {
  if (!isAmendment(type)) return says;
  const of = steps.find(({ event }) => event === data['event']);
  return `${type === 'StepWithdrawn' ? 'Entry taken back' : 'Entry corrected'}${of === undefined ? '' : `: ${of.says}`}`;
}
