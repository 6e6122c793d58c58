import {
  isAmendment,
  isFrameStep,
  isYearlyReport,
  stepsOfTheHouse,
  yearlyReportFacts,
  type RoleHeld,
} from '@waymark/casework';
import type { DirectoryKind, OpenedStep } from '@waymark/engine/cqrs';
import { capital } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { instantInWords } from '../words/dates';
import { directoryStepAddress, type DirectoryAt } from './addresses';
import { laterOf, whoRecorded, type LaterShown } from './later';
import type { Directory } from './directory';

/** One entry of a record of the directory, with what was done to it later and where it is corrected or taken back. */
export interface EntryShown {
  readonly event: string;
  readonly says: string;
  readonly happened: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly takenBack: boolean;
  readonly later: readonly LaterShown[];
  readonly correct: string | null;
  readonly takeBack: string | null;
}

/** A role is ended and given anew, never corrected. */
export const isCorrectable = (kind: DirectoryKind, { type, withdrawnBy }: OpenedStep): boolean =>
  withdrawnBy === null && !isFrameStep(type) && (kind !== 'person' || type === 'PersonRegistered');

/** A person stays registered, for others' records name them; the partnership's settings and the calendar are set anew. */
const takenBackHere: Readonly<Record<DirectoryKind, readonly string[]>> = {
  agency: ['AgencyRegistered', 'AgencySucceeded', 'AgencyEnded'],
  partnership: ['BodyJoined', 'BodyLeft', 'PartnershipSucceeded', ...Object.keys(yearlyReportFacts)],
  person: ['RoleGiven', 'RoleEnded'],
  calendar: [],
};

export const isTakenBackHere = (kind: DirectoryKind, { type, withdrawnBy }: OpenedStep): boolean =>
  withdrawnBy === null && takenBackHere[kind].includes(type);

/** What was recorded, latest first. `about`: what tells entries of a kind apart. */
export function entriesOf(
  steps: readonly OpenedStep[],
  at: DirectoryAt,
  directory: Directory,
  titleOf: (id: string) => string | null,
  about: (step: OpenedStep) => string | null = () => null,
): EntryShown[] {
  const later = laterOf(steps, at.kind, directory, titleOf);
  const addressOf = (type: string, { event }: OpenedStep) => `${directoryStepAddress(at, type)}?event=${event}`;
  return steps
    .filter(({ type }) => !isAmendment(type))
    .toReversed()
    .map((step) => ({
      event: step.event,
      says: [step.says, about(step)].filter((words) => words !== null).join(': '),
      happened: capital(inWords(step.occurredOn)),
      recordedAt: instantInWords(step.recordedAt),
      recordedBy: whoRecorded(step, directory, titleOf),
      takenBack: step.withdrawnBy !== null,
      later: later.get(step.event) ?? [],
      correct:
        mayAmend(step, directory) && !stepsOfTheHouse.has(step.type) && isCorrectable(at.kind, step)
          ? addressOf('FactCorrected', step)
          : null,
      takeBack:
        isTakenBackHere(at.kind, step) && mayTakeBack(step, directory) ? addressOf('StepWithdrawn', step) : null,
    }));
}

/** Whoever may not record a step may not amend it: the yearly report is not for everybody who looks after the directory. */
const mayAmend = ({ type }: OpenedStep, { mayChange, mayReport }: Directory): boolean =>
  isYearlyReport({ type }) ? mayReport : mayChange;

/** That a role was given or ended is taken back by those who may give it, in its own partnership. */
function mayTakeBack(step: OpenedStep, directory: Directory): boolean {
  const { type, data } = step;
  const { mayGive, partnership } = directory;
  if (type !== 'RoleGiven' && type !== 'RoleEnded') return mayAmend(step, directory);
  const held = data as unknown as RoleHeld;
  return held.partnership === partnership.id && mayGive(held);
}
