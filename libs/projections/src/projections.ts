import { casesProjection } from './cases/projection';
import { childrenProjection } from './children/projection';
import { clocksProjection } from './clocks/projection';
import { departuresProjection } from './departures/projection';
import { directoryProjection } from './directory/projection';
import { missesProjection } from './misses/projection';
import type { Projection } from './projection';
import { tellingsProjection } from './tellings/projection';
import { timelineProjection } from './timeline/projection';

/** Every read model. A new one costs its folder and a line here. */
export const projections: readonly Projection[] = [
  casesProjection,
  timelineProjection,
  clocksProjection,
  missesProjection,
  departuresProjection,
  tellingsProjection,
  childrenProjection,
  directoryProjection,
];
