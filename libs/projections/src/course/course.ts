import { courseSteps, courseTable } from './table';

/** A step as a course sees it: the clear half alone, corrections in their place. */
export interface CourseStep {
  readonly fact: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
  /** Who recorded it: an opaque id. */
  readonly actor: string;
}

/**
 * What a read model remembers of each instance of some kind, and since when it was known. One pure fold makes it, step
 * by step; a correction or a withdrawal folds the instance's steps anew.
 */
export interface Course<State> {
  /** Its tables: the name itself, and the name with `_steps`. */
  readonly name: CourseName;
  /** Raised whenever the fold would remember other things of the same steps. */
  readonly version: number;
  /** The categories of the streams that it reads. */
  readonly categories: readonly string[];
  readonly initial: State;
  readonly fold: (state: State, step: CourseStep) => State;
  /** By fact; facts that are not among them change nothing, and are not kept. */
  readonly facts: ReadonlySet<string>;
  readonly table: ReturnType<typeof courseTable>;
  readonly steps: ReturnType<typeof courseSteps>;
}

export type CourseName = 'actions' | 'plans' | 'meetings' | 'reviews' | 'challenges';

/** What each fact makes of what is remembered. */
export type Folds<State> = Readonly<Record<string, (state: State, data: never, step: CourseStep) => State>>;

/** Declares a course by what each of its facts changes. */
export const course = <State>({
  folds,
  ...declared
}: Omit<Declared<State>, 'facts' | 'fold'> & { readonly folds: Folds<State> }): Course<State> =>
  courseOf({
    ...declared,
    facts: new Set(Object.keys(folds)),
    fold: (state, step) =>
      Object.hasOwn(folds, step.fact) ? folds[step.fact]!(state, step.data as never, step) : state,
  });

/** Declares a course by one fold: where a page's own remembers already what is asked for. */
export const courseOf = <State>(declared: Declared<State>): Course<State> => ({
  ...declared,
  table: courseTable(declared.name),
  steps: courseSteps(declared.name),
});

type Declared<State> = Omit<Course<State>, 'table' | 'steps'>;
