import type { AgreedDeadline } from '@waymark/projections';
import { nameOfDeadline, type CivilDate } from '@waymark/statute';
import { stateShown, type StateShown } from '../timeliness/states';

/** A deadline that people agreed: it is shown beside the statute's, and never as one of them. */
export interface AgreedShown {
  readonly title: string;
  /** Who set the day, where it stands beside the statute's deadlines. */
  readonly setBy: string;
  /** The record that it is about, where that is one of the case's. */
  readonly of: { readonly words: string; readonly href: string } | null;
  readonly due: CivilDate | null;
  /** It is looked for still. */
  readonly open: boolean;
  readonly state: StateShown;
}

export const agreedShown = (
  deadlines: readonly AgreedDeadline[],
  about: (runsFor: string, deadline: AgreedDeadline['deadline']) => AgreedShown['of'],
): readonly AgreedShown[] =>
  deadlines.map(({ deadline, due, standing, runsFor }) => ({
    title: nameOfDeadline(deadline),
    setBy: deadline === 'disclosure' ? 'as the request states' : 'agreed',
    of: about(runsFor, deadline),
    due,
    open: standing.state === 'running' || standing.state === 'missedOpen',
    state: stateShown({ clock: deadline, standing, expectation: false }),
  }));
