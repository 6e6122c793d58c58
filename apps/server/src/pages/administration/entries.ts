import { isAmendment, isFrameStep } from '@waymark/casework';
import type { DirectoryKind, OpenedStep } from '@waymark/engine/cqrs';
import { capital } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { instantInWords } from '../words/dates';
import { directoryStepAddress, type DirectoryAt } from './addresses';

/** One entry of a record of the directory, with where it is corrected. */
export interface EntryShown {
  readonly says: string;
  readonly happened: string;
  readonly recordedAt: string;
  readonly takenBack: boolean;
  readonly corrected: boolean;
  readonly correct: string | null;
}

/** A role is ended and given anew, never corrected. */
export const isCorrectable = (kind: DirectoryKind, { type, withdrawnBy }: OpenedStep): boolean =>
  withdrawnBy === null && !isFrameStep(type) && (kind !== 'person' || type === 'PersonRegistered');

/** What was recorded, latest first. `about`: what tells entries of a kind apart. */
export const entriesOf = (
  steps: readonly OpenedStep[],
  at: DirectoryAt,
  mayChange: boolean,
  about: (step: OpenedStep) => string | null = () => null,
): EntryShown[] =>
  steps
    .filter(({ type }) => !isAmendment(type))
    .toReversed()
    .map((step) => ({
      says: [step.says, about(step)].filter((words) => words !== null).join(': '),
      happened: capital(inWords(step.occurredOn)),
      recordedAt: instantInWords(step.recordedAt),
      takenBack: step.withdrawnBy !== null,
      corrected: step.correctedBy.length > 0,
      correct:
        mayChange && isCorrectable(at.kind, step)
          ? `${directoryStepAddress(at, 'FactCorrected')}?event=${step.event}`
          : null,
    }));
