/** A step as a course sees it: the clear half alone, corrections in their place. */
export interface CourseStep {
  readonly fact: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredOn: string;
  /** Who recorded it: an opaque id. */
  readonly actor: string;
}

/** The same as the fold of its own record takes it: that a course has no more than these of it, no fold looks at. */
export const asRecorded = ({ fact, data, occurredOn, actor }: CourseStep) =>
  ({ type: fact, data, occurredOn, actor }) as never;

/** What timeliness remembers of each instance of some kind: one pure fold over its steps makes it. */
export interface Course<State> {
  /** The categories of the streams that it reads. */
  readonly categories: readonly string[];
  /** Facts that are not among them are not its own: it is shown none. Another may read the same record. */
  readonly facts: ReadonlySet<string>;
  readonly initial: State;
  readonly fold: (state: State, step: CourseStep) => State;
}

/** What each fact makes of what is remembered. */
export type Folds<State> = Readonly<Record<string, (state: State, data: never, step: CourseStep) => State>>;

/** Declares a course by what each of its facts changes. */
export const course = <State>({
  folds,
  ...declared
}: Omit<Course<State>, 'facts' | 'fold'> & { readonly folds: Folds<State> }): Course<State> => ({
  ...declared,
  facts: new Set(Object.keys(folds)),
  fold: (state, step) => folds[step.fact]!(state, step.data as never, step),
});
