import { amended, amendmentsIn, isAmendment, type EventOnRecord, type StepOnRecord } from '@waymark/casework';
import { spanOf, type CivilDate } from '@waymark/statute';
import type { Course, CourseStep } from './course';
import type { CourseStepRow } from './table';

export interface OnDay {
  readonly asAt: CivilDate;
  readonly hindsight: boolean;
}

/** A step as it is kept: of which record and stream it is, its history says. */
export type KeptStep = Omit<CourseStepRow, 'record' | 'category' | 'stream'>;

/**
 * The steps of one instance, in the order of its stream, and how it stood. Between two days on which something became
 * known it stood the same: most were over long ago, and are folded once for all days since.
 */
export class StreamHistory {
  /** How it stood when a course was last asked for, from this day on until something further became known. */
  private last: { readonly course: unknown; readonly since: CivilDate; readonly state: unknown } | null = null;
  /** The same in hindsight, until the next day of which something is told. */
  private lastInHindsight: Told | null = null;

  constructor(
    readonly record: string,
    readonly category: string,
    readonly stream: string,
    private readonly steps: readonly KeptStep[],
  ) {}

  get length(): number {
    return this.steps.length;
  }

  /** As it was known on that day; or, in hindsight, as the steps that are known now tell of that day. */
  on<State>(course: Course<State>, { asAt, hindsight }: OnDay): State {
    if (hindsight) return this.inHindsight(course, asAt);
    let since = '';
    for (const { known_from } of this.steps) if (known_from <= asAt && known_from > since) since = known_from;
    if (since === '') return course.initial;
    if (this.last?.course === course && this.last.since === since) return this.last.state as State;
    const known = this.steps.filter(({ known_from }) => known_from <= asAt);
    const state = folded(course, known, () => true);
    this.last = { course, since, state };
    return state;
  }

  private inHindsight<State>(course: Course<State>, asAt: CivilDate): State {
    const { lastInHindsight: last } = this;
    if (last?.course === course && last.since <= asAt && asAt < last.until) return last.state as State;
    let [since, until] = ['', never];
    const state = folded(course, this.steps, ({ occurredOn }) => {
      const day = spanOf(occurredOn).earliest ?? '';
      if (day > asAt) until = day < until ? day : until;
      else since = day > since ? day : since;
      return day <= asAt;
    });
    this.lastInHindsight = { course, since, until, state };
    return state;
  }
}

interface Told {
  readonly course: unknown;
  readonly since: CivilDate;
  readonly until: CivilDate;
  readonly state: unknown;
}

/** After every day that can be written. */
const never = '~';

/** The steps that a course reads, with corrections in their place, withdrawn ones left out. */
function folded<State>(
  { initial, facts, fold }: Course<State>,
  kept: readonly KeptStep[],
  counts: (step: CourseStep) => boolean,
): State {
  const steps = kept.filter(({ fact }) => isAmendment(fact) || facts.has(fact)).map(stepIn);
  const amendments = amendmentsIn(steps as unknown as readonly EventOnRecord[]);
  let state = initial;
  for (const step of steps) {
    if (isAmendment(step.type)) continue;
    const standing = amendments === null ? step : amended(step, amendments);
    if (standing === null) continue;
    const seen = { fact: standing.type, data: standing.data, occurredOn: standing.occurredOn, actor: standing.actor };
    if (counts(seen)) state = fold(state, seen);
  }
  return state;
}

const stepIn = ({ fact, data, occurred_on, actor, event_id, revision }: KeptStep): StepOnRecord => ({
  type: fact,
  data: JSON.parse(data) as Record<string, unknown>,
  occurredOn: occurred_on,
  actor,
  decidedBy: null,
  departures: [],
  event: event_id,
  revision,
});
