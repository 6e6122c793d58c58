import { courseSteps, courseTable } from './table';

/** A step as a course sees it: the clear half alone, corrections in their place. */
export interface CourseStep {
  readonly fact: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
  readonly event: string;
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
export function course<State>(declared: {
  readonly name: CourseName;
  readonly version: number;
  readonly categories: readonly string[];
  readonly initial: State;
  readonly folds: Folds<State>;
}): Course<State> {
  const { name, version, categories, initial, folds } = declared;
  return {
    name,
    version,
    categories,
    initial,
    fold: (state, step) =>
      Object.hasOwn(folds, step.fact) ? folds[step.fact]!(state, step.data as never, step) : state,
    facts: new Set(Object.keys(folds)),
    table: courseTable(name),
    steps: courseSteps(name),
  };
}
