import { actionWordsProjection } from './action-words/projection';
import { casesProjection } from './cases/projection';
import { childrenProjection } from './children/projection';
import { clocksProjection } from './clocks/projection';
import { coursesProjection } from './course/projection';
import { departuresProjection } from './departures/projection';
import { directoryProjection } from './directory/projection';
import { missesProjection } from './misses/projection';
import { instancesProjection } from './instances/projection';
import { linksProjection } from './links/projection';
import { milestonesProjection } from './milestones/projection';
import { peopleProjection } from './people/projection';
import type { Projection } from './projection';
import { requestsProjection } from './requests/projection';
import { tellingsProjection } from './tellings/projection';

/** Every read model. A new one costs its folder and a line here. */
export const projections: readonly Projection[] = [
  casesProjection,
  peopleProjection,
  instancesProjection,
  milestonesProjection,
  clocksProjection,
  missesProjection,
  departuresProjection,
  tellingsProjection,
  childrenProjection,
  requestsProjection,
  actionWordsProjection,
  linksProjection,
  coursesProjection,
  directoryProjection,
];
