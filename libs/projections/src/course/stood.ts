import { grouped } from '../grouped';
import type { Course } from './course';
import type { OnDay, StreamHistory } from './stream-history';

/** One instance as it stood. */
export interface Stood<State> {
  readonly record: string;
  readonly stream: string;
  /** The id in the name of its stream. */
  readonly id: string;
  readonly state: State;
}

/** How the instances of one course stood. */
export type StoodBy = <State>(of: Course<State>) => readonly Stood<State>[];

/** How the instances of these streams stood on a day; those of which nothing was known are left out. */
export function stoodOn(streams: readonly StreamHistory[], day: OnDay): StoodBy {
  const byCategory = grouped(streams, ({ category }) => category);
  return (of) =>
    of.categories.flatMap((category) =>
      (byCategory.get(category) ?? []).flatMap((history) => {
        const state = history.on(of, day);
        if (state === of.initial) return [];
        const { record, stream } = history;
        return [{ record, stream, id: stream.slice(stream.indexOf('-') + 1), state }];
      }),
    );
}
