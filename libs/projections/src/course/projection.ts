import { isAmendment } from '@waymark/casework';
import { change, nothing, type Projection, type SeenEvent } from '../projection';
import type { Course } from './course';
import { courses } from './courses';
import { courseSteps } from './table';

/** The steps of which courses are made. What is made of them may change without any of it being built anew. */
export const coursesProjection: Projection = {
  name: 'courses',
  version: 1,
  tables: [courseSteps],
  concerns: ({ category, fact }) => {
    const of = courseOf.get(category);
    return of !== undefined && (of.facts.has(fact) || isAmendment(fact));
  },
  looksInto: () => nothing,
  changes: (seen) => {
    const of = courseOf.get(seen.category)!;
    // What no course could take is said here, where it sets its record aside, and not when a page is asked for.
    if (!isAmendment(seen.fact)) of.fold(of.initial, { ...seen.event, fact: seen.fact });
    return [change(courseSteps, rowOf(seen))];
  },
};

const courseOf: ReadonlyMap<string, Course<never>> = new Map(
  courses.flatMap((of) => of.categories.map((category) => [category, of] as const)),
);

const rowOf = ({ event, category, fact, knownOn, record }: SeenEvent) => ({
  record,
  category,
  stream: event.stream,
  revision: event.revision,
  event_id: event.id,
  fact,
  occurred_on: event.occurredOn,
  known_from: knownOn,
  actor: event.actor,
  data: JSON.stringify(event.data),
});
