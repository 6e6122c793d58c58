import type { DirectoryRecordNow } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { whenInWords } from '@waymark/statute';
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
  return {
    template: 'administration/recorded.njk',
    title: `Recorded: ${step.says}`,
    section: null,
    context: {
      says: step.says,
      happened: whenInWords(step.occurredOn),
      recordedAt: instantInWords(step.recordedAt),
      happens: formFor(kind, step.type)?.next ?? null,
      departures: step.departures.length,
      withdrawn: step.withdrawnBy !== null,
      back,
    },
  };
}
