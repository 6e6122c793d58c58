import type { DeadlineChange } from '@waymark/engine/cqrs';
import type { AgreedDeadline, ClockView } from '@waymark/projections';
import { nameOfDeadline, type CivilDate } from '@waymark/statute';
import { stateShown, type StateShown } from '../timeliness/states';
import type { DayCorrected } from './corrected-days';
import { knownBefore, type KnownBefore } from './case-deadlines';

/** A deadline that people agreed: it is shown beside the statute's, and never as one of them. */
export interface AgreedShown {
  readonly deadline: AgreedDeadline['deadline'];
  readonly runsFor: string;
  readonly title: string;
  /** Who set the day, where it stands beside the statute's deadlines. */
  readonly setBy: string;
  /** The record that it is about, where that is one of the case's. */
  readonly of: { readonly words: string; readonly href: string } | null;
  readonly due: CivilDate | null;
  /** It is looked for still. */
  readonly open: boolean;
  readonly state: StateShown;
  /** The days that it was due on before, oldest first. */
  readonly before: readonly KnownBefore[];
  /** What was corrected of the entries that set it. */
  readonly corrected: readonly DayCorrected[];
}

export const agreedShown = (
  deadlines: readonly AgreedDeadline[],
  about: (runsFor: string, deadline: AgreedDeadline['deadline']) => AgreedShown['of'],
  known: readonly ClockView[],
  changes: readonly DeadlineChange[],
  corrected: (deadline: { readonly clock: string; readonly runsFor: string }) => readonly DayCorrected[],
): readonly AgreedShown[] =>
  deadlines.map(({ deadline, due, standing, runsFor }) => ({
    deadline,
    runsFor,
    title: nameOfDeadline(deadline),
    setBy: deadline === 'disclosure' ? 'as the request states' : 'agreed',
    of: about(runsFor, deadline),
    due,
    open: standing.state === 'running' || standing.state === 'missedOpen',
    state: stateShown({ clock: deadline, standing, expectation: false }),
    before: knownBefore(
      known.filter((view) => view.clock === deadline && view.runsFor === runsFor),
      changes,
    ),
    corrected: corrected({ clock: deadline, runsFor }),
  }));
