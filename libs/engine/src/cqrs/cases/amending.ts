import { mayRecordOnCase, mayRecordStep } from '@waymark/access';
import { chartOf, transitionsFrom } from '@waymark/casework';
import type { LoadedStream } from '@waymark/recording';
import { at } from '../workflow-in-case';
import type { CaseInSight } from './case-in-sight';

/** What the asker may do to entries of a record afterwards. */
export interface Amending {
  readonly correct: boolean;
  /** Kinds of entry that may be taken back from where the record stands. */
  readonly takeBack: ReadonlySet<string>;
}

export const nothingToAmend: Amending = { correct: false, takeBack: new Set() };

export const amendingIn = ({ who, record }: CaseInSight, loaded: LoadedStream): Amending => {
  const may = (type: string): boolean => mayRecordStep(who, record, at(loaded), { type, data: {}, decidedBy: null });
  return { correct: may('FactCorrected'), takeBack: may('StepWithdrawn') ? withdrawableIn(loaded) : new Set() };
};

export const amendingOfCase = ({ who, record }: CaseInSight, loaded: LoadedStream): Amending => ({
  correct: mayRecordOnCase(who, record, 'FactCorrected'),
  takeBack: mayRecordOnCase(who, record, 'StepWithdrawn') ? withdrawableIn(loaded) : new Set(),
});

/** `MeetingHeld withdrawn` in the chart: a meeting that was held may be taken back. */
const withdrawableIn = ({ workflow, instance }: LoadedStream): ReadonlySet<string> =>
  new Set(
    [...transitionsFrom(chartOf(workflow, instance.chart), instance.stage).keys()].flatMap(
      (name) => /^(.+) withdrawn$/.exec(name)?.[1] ?? [],
    ),
  );
