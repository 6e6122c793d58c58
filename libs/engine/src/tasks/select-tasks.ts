import type { TaskOnBoard } from '../board/board';
import { bands, type Band, type Owner, type TaskKind } from './task';

export interface TaskFilters {
  /** What falls to whoever asks, or to anybody. */
  readonly whose: 'mine' | 'everybody';
  readonly kind: TaskKind | null;
  readonly band: Band | null;
  /** An agency or a deciding body that it falls to. */
  readonly owner: string | null;
}

/** A task with whether it falls to whoever asks. */
export interface SeenTask {
  readonly task: TaskOnBoard;
  readonly mine: boolean;
}

export interface TaskSelection<Seen extends SeenTask = SeenTask> {
  readonly tasks: readonly Seen[];
  readonly total: number;
  /** How many there are in each band, of those that the other filters leave. */
  readonly counts: Readonly<Record<Band, number>>;
  /** What the list may be narrowed to. */
  readonly kinds: readonly TaskKind[];
  readonly owners: readonly string[];
  readonly page: number;
  readonly pages: number;
}

export const tasksOnPage = 50;

/** Those that the filters leave, one page of them. Page 1 is the first; one beyond the end is the last. */
export function selectTasks<Seen extends SeenTask>(
  seen: readonly Seen[],
  filters: TaskFilters,
  page: number,
): TaskSelection<Seen> {
  const whose = filters.whose === 'mine' ? seen.filter(({ mine }) => mine) : seen;
  const owned = whose.filter(({ task }) => filters.owner === null || ownerOf(task.owner) === filters.owner);
  const ofKind = owned.filter(({ task }) => filters.kind === null || task.kind === filters.kind);
  const left = ofKind.filter(({ task }) => filters.band === null || task.band === filters.band);
  const pages = Math.max(1, Math.ceil(left.length / tasksOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    tasks: left.slice((shown - 1) * tasksOnPage, shown * tasksOnPage),
    total: left.length,
    counts: Object.fromEntries(
      bands.map((band) => [band, ofKind.filter(({ task }) => task.band === band).length]),
    ) as Record<Band, number>,
    kinds: [...new Set(owned.map(({ task }) => task.kind))],
    owners: [...new Set(whose.flatMap(({ task }) => ownerOf(task.owner) ?? []))],
    page: shown,
    pages,
  };
}

/** The agency or the body that it falls to; null where it falls to a role of the partnership's own. */
export const ownerOf = (owner: Owner): string | null =>
  owner.to === 'agency' ? owner.agency : owner.to === 'body' ? owner.body : null;
