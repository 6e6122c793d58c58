import { isAmendment } from '@waymark/casework';
import { change, nothing, type Projection, type SeenEvent } from '../projection';
import type { Course } from './course';
import { courses } from './courses';
import { courseSteps } from './table';

/** The steps of which courses are made. What is made of them may change without any of it being built anew. */
export const coursesProjection: Projection = {
  name: 'courses',
  version: 3,
  tables: [courseSteps],
  concerns: ({ category, fact }) => {
    const of = coursesOf(category);
    return of.length > 0 && (isAmendment(fact) || of.some(({ facts }) => facts.has(fact)));
  },
  looksInto: () => nothing,
  changes: (seen) => {
    // What a course could not take is said here, where it sets its record aside, and not when a page is asked for.
    for (const of of coursesOf(seen.category)) {
      if (of.facts.has(seen.fact)) of.fold(of.initial, { ...seen.event, fact: seen.fact });
    }
    return [change(courseSteps, rowOf(seen))];
  },
};

const categories = new Set(courses.flatMap(({ categories }) => categories));

/** Several may read one record, as a partnership's challenges and its yearly reports do. */
const byCategory: ReadonlyMap<string, readonly Course<never>[]> = new Map(
  [...categories].map((category) => [category, courses.filter((of) => of.categories.includes(category))]),
);

const coursesOf = (category: string): readonly Course<never>[] => byCategory.get(category) ?? [];

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
