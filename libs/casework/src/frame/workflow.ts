import type { AnyStateMachine } from 'xstate';
import type { AgreedDeadlineId, CivilDate, ClockId, StatedDate } from '@waymark/statute';
import type { Fact } from './fact';
import type { Followed } from './follows';
import type { Noticing } from './noticing';
import type { Known, Rule } from './rule';
import type { StepOnRecord } from './step';

/** What a step does to a clock, in the page's words; the frame counts the days. */
export type ClockCall =
  | ({ clock: ClockId; runsFor: string; basis: string } & ({ starts: StatedDate; governs: boolean } | ClockEnd))
  | ({ clock: AgreedDeadlineId; runsFor: string; basis: 'agreed' } & ({ dueOn: CivilDate } | ClockEnd));

/** `missed`: it ends without what was due, and why. `runsAgain` takes a stop back: what was closed is open again. */
type ClockEnd = { stops: StatedDate; missed?: string } | { runsAgain: true } | { doesNotApply: string };

/** Where a stage of one chart version is found in the next. A stage that is not named keeps its name. */
export type StageMap = Readonly<Record<string, string>>;

/** A step that each body takes in its own name. */
export interface OfEachBody<State> {
  readonly step: string;
  readonly title: string;
  /** By body: how it decided, in words. */
  readonly decided: (state: State) => Readonly<Record<string, string>>;
  readonly notYet: string;
  /** Steps whose forms tell it. */
  readonly toldAt: readonly string[];
  /** Stages at which it is waited for: elsewhere only what was decided is told. */
  readonly awaitedAt: readonly string[];
  /** Once nobody is waited for any more: the day whose bodies were to decide, and what is said of one that did not. */
  readonly afterwards?: { readonly day: (state: State) => StatedDate | null; readonly notDone: string };
  /** What a stage is called once every body of the day has decided; the stage itself stays. */
  readonly onceAll?: { readonly stage: string; readonly words: string };
}

/** One workflow: what can happen, what it remembers, what it insists on, where it can go, which clocks it moves. */
export interface Workflow<State = never, AnyStep = never, OnRecord = never> {
  /** The name on the outside: `rapid-review`. */
  readonly name: string;
  /** Category of its streams and of its event types: `rapidReview`. */
  readonly category: string;
  readonly title: string;
  /** Whether a case may be opened with it; what may not stands only within a case that is open already. */
  readonly opensCase: boolean;
  /** Whether what stands in it was counted, by the deadline watch, and told by nobody. */
  readonly isCounted?: boolean;
  readonly facts: Record<string, Fact>;
  readonly rules: Record<string, Rule<State, AnyStep>>;
  /** Released chart versions, oldest first. An instance stays on the one it was opened under, until it is revised. */
  readonly charts: readonly AnyStateMachine[];
  /** What leads from each chart version to the next: the first from version 1 to 2. */
  readonly revisions?: readonly StageMap[];
  /** How it usually goes, for whoever draws the current chart: from a stage, by a step, to a stage. */
  readonly usualCourse?: readonly (readonly [from: string, step: string, to: string])[];
  /** How those usually go that have another course: a review whose report nobody must publish, say. The first of them stands. Not drawn. */
  readonly otherCourses?: readonly {
    readonly isOf: (state: State) => boolean;
    readonly usualCourse: readonly (readonly [from: string, step: string, to: string])[];
    /** In place of the page's own. */
    readonly exceptional?: readonly string[];
  }[];
  /** Steps of that course that nobody takes by custom: drawn, and not offered among the usual ones. */
  readonly exceptional?: readonly string[];
  /** Steps that the law asks for by a day: offered among the usual ones also where a rule would ask about them. */
  readonly duties?: readonly string[];
  /** By step: rules that nobody asks of it, after which it usually comes: what answers them is offered before it. */
  readonly usuallyAfter?: Readonly<Record<string, readonly string[]>>;
  /** By rule: the steps that answer what it asks. They are offered where a usual step would be asked about. */
  readonly settledBy?: Readonly<Record<string, readonly string[]>>;
  /** Where its course usually ends, although something may still come: a pack that was sent may come back. */
  readonly restsAt?: readonly string[];
  /** Stages at which it came to an end, where some of them are still closed, or joined again, afterwards. */
  readonly endsAt?: readonly string[];
  /** What each deciding body does for itself, told by body. */
  readonly ofEachBody?: readonly OfEachBody<State>[];
  /** By step: what it can only follow, so that a day before it is asked about. */
  readonly follows?: Readonly<Record<string, (state: State, data: never) => readonly Followed[]>>;
  /** What each stage is called on a page. */
  readonly stages: Record<string, string>;
  /** What a stage is called of a record that came there otherwise than by the usual course; null: as it always is. */
  readonly stageSaid?: (state: State, stage: string) => string | null;
  readonly initial: State;
  readonly fold: (state: State, step: OnRecord) => State;
  /**
   * By step that leads somewhere: what it tells anew each time it is taken. Recorded late, after one of it was told of a
   * later day, it leads no further than where the record stands with it.
   */
  readonly tells?: Readonly<Record<string, readonly string[] | ((data: never, state: State) => readonly string[])>>;
  /** The stage where a record stands, whatever step was recorded last: for what is recorded or corrected late. */
  readonly standsAt?: (state: State) => string;
  /** What the step does to clocks, from the state before it. `itself`: the id of this instance, which clocks may run for. */
  readonly clocks: (
    state: State,
    step: StepOnRecord & OnRecord,
    settings: Known['settings'],
    itself: string,
  ) => readonly ClockCall[];
  /**
   * Directory ids that an objection may have to word: the recorder looks them up beforehand. The step comes as it was
   * sent, read by nobody yet.
   */
  readonly mentions: (state: State, step: AnyStep) => readonly string[];
  /** People whose own work is decided on in it: whoever decides should be somebody else. */
  readonly authors?: (state: State) => readonly string[];
  /** What a rule asks about that shows only beside sealed parts of the record, or of its case. */
  readonly noticing?: Readonly<Record<string, Noticing>>;
  /** Further cases beside whose records it shows: those that a review takes in. */
  readonly noticesIn?: (state: State, step: AnyStep) => readonly string[];
  /** Streams of other workflows that a rule asks after, likewise looked up beforehand; without it there are none. */
  readonly refersTo?: (step: AnyStep) => readonly string[];
}

/** A workflow whose particular types no longer matter: what the recorder, the runner and the pages handle. */
export type AnyWorkflow = Workflow<unknown, unknown, unknown>;

export const currentChart = (workflow: AnyWorkflow): number => workflow.charts.length;

export function chartOf(workflow: AnyWorkflow, version: number): AnyStateMachine {
  const chart = workflow.charts[version - 1];
  if (chart === undefined) throw new Error(`${workflow.name} has no chart version ${version}.`);
  return chart;
}

export const firstStage = (workflow: AnyWorkflow): string =>
  String((chartOf(workflow, currentChart(workflow)).config as { initial?: string }).initial);

/** Where an instance stands once it is moved to a later chart version, and the map that leads there. */
export function stageRevised(
  { revisions = [] }: AnyWorkflow,
  from: { readonly chart: number; readonly stage: string },
  to: number,
): { stage: string; stages: StageMap } {
  const between = revisions.slice(from.chart - 1, to - 1);
  const through = (stage: string) => between.reduce((found, map) => map[found] ?? found, stage);
  const named = new Set(between.flatMap((map) => Object.keys(map)));
  return { stage: through(from.stage), stages: Object.fromEntries([...named].map((stage) => [stage, through(stage)])) };
}
