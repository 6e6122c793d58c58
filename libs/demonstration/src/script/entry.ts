import type { CivilDate } from '@waymark/statute';
import type { StoryName } from '../stories';

/** What happens when in one area. The second day is that of the incident joined to it. */
export interface Entry {
  readonly aware: CivilDate;
  readonly story: StoryName | 'joined';
  readonly alsoAware?: CivilDate;
  /** Recorded on the day, so that it stands in the record when something is to happen to it. */
  readonly prompt?: boolean;
}
