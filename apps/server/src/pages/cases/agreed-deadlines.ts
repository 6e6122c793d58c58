import type { AgreedDeadline } from '@waymark/projections';
import { agreedDeadlines, type CivilDate } from '@waymark/statute';
import { stateShown, type StateShown } from '../timeliness/states';

/** A deadline that people agreed: it is shown beside the statute's, and never as one of them. */
export interface AgreedShown {
  readonly title: string;
  readonly due: CivilDate | null;
  readonly state: StateShown;
}

export const agreedShown = (deadlines: readonly AgreedDeadline[]): readonly AgreedShown[] =>
  deadlines.map(({ deadline, due, standing }) => ({
    title: agreedDeadlines[deadline],
    due,
    state: stateShown({ clock: deadline, standing, expectation: false }),
  }));
