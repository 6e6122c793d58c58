import { actions } from './actions/course';
import { casesProjection } from './cases/projection';
import { challenges } from './challenges/course';
import { childrenProjection } from './children/projection';
import { clocksProjection } from './clocks/projection';
import { courseProjection } from './course/projection';
import { departuresProjection } from './departures/projection';
import { directoryProjection } from './directory/projection';
import { missesProjection } from './misses/projection';
import { instancesProjection } from './instances/projection';
import { meetings } from './meetings/course';
import { milestonesProjection } from './milestones/projection';
import { plans } from './plans/course';
import type { Projection } from './projection';
import { reviews } from './reviews/course';
import { tellingsProjection } from './tellings/projection';
import { timelineProjection } from './timeline/projection';

/** Every read model. A new one costs its folder and a line here. */
export const projections: readonly Projection[] = [
  casesProjection,
  instancesProjection,
  timelineProjection,
  milestonesProjection,
  clocksProjection,
  missesProjection,
  departuresProjection,
  tellingsProjection,
  childrenProjection,
  courseProjection(reviews),
  courseProjection(plans),
  courseProjection(actions),
  courseProjection(meetings),
  courseProjection(challenges),
  directoryProjection,
];
