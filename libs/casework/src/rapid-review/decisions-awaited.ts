import type { CivilDate } from '@waymark/statute';
import { bodiesStanding, decidersOf, waysOn, type Known } from '../frame';
import { decisions, type RapidReview } from './state';
import { usualCourse } from './usual-course';

/** The bodies that are to decide, also those that have said nothing; and what is said of these. */
export interface DecisionsAwaited {
  readonly bodies: readonly string[];
  readonly notYet: string;
}

interface OnDay {
  readonly state: RapidReview;
  readonly stage: string;
  readonly day: CivilDate;
  readonly known: Pick<Known, 'decidingOn' | 'titleOf'>;
}

/** While a review goes on, the bodies of the day; afterwards those of the day on which they were to decide. */
export function decisionsAwaited({ state, stage, day, known }: OnDay): DecisionsAwaited {
  const { notYet } = decisions;
  const [told] = bodiesStanding({ ofEachBody: [decisions] }, { state, stage, day, known });
  if (told !== undefined) return { bodies: told.bodies.map(({ body }) => body), notYet: told.notYet };
  const goesOn = waysOn({ usualCourse }, stage).length > 0;
  return { bodies: goesOn ? decidersOf(state, known, day).map(({ body }) => body) : [], notYet };
}
