import type { BodiesStanding, ClockMark, FieldProblem, Objection } from '@waymark/casework';
import type { Held, StepForm } from '@waymark/forms';
import type { OpenedStep, StepAsked } from '@waymark/engine/cqrs';
import type { AboutShown } from './about-record';
import type { CorrectedMeanwhile } from './corrected-meanwhile';
import type { Stopped } from './deadlines-told';
import type { DraftPlace } from '@waymark/vault';

/** Where a form stands: on a record of a case, or before one that it opens. */
export interface StepPlace {
  readonly form: StepForm;
  readonly address: string;
  /** Where whoever does not go on is sent. */
  readonly back: string;
  /** Above the heading: "Rapid review, case 7K2M-4QXD". No name stands in it. */
  readonly caption: string;
  /** Whom it is about, where the caption does not say so. */
  readonly whom?: Whom | null;
  /** The case's working name: a neutral word, for those who read the case. */
  readonly workingName?: string | null;
  /** What the record is about, in its own words. */
  readonly about?: readonly AboutShown[];
  /** Forms of the other steps that answer the same. */
  readonly otherwise?: readonly { readonly href: string; readonly title: string }[];
  /** What stays without what is taken back. */
  readonly leftBehind?: readonly string[];
  readonly case: string | null;
  /** In London. */
  readonly today: string;
  readonly revision: number;
  /** By subject: the revision of the last step about it. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly steps: readonly OpenedStep[];
  /** What would object now, whatever is answered. */
  readonly beforehand: readonly Objection[];
  /** Null where whoever asks is not told how the record goes, or it goes through no stages. */
  readonly stageTitle: string | null;
  /** What whoever fills it in is told first; null: nothing. */
  readonly notice: string | null;
  /** Null where nothing of the record is told by its stage. */
  readonly stage: string | null;
  /** What each deciding body does for itself, where this step is one of them or rests on them. */
  readonly bodies: readonly BodiesStanding[];
  readonly held: Held;
  /** Deadlines of the record that have ended. */
  readonly stopped: Stopped;
  readonly draft: DraftPlace;
  /** What is chosen before anybody chose: ids from the address, and the asker's own body. */
  readonly prefilled: ReadonlyMap<string, readonly string[]>;
  /** Of a correction: what stood on record when its form was begun, by question, in words. */
  readonly before: ReadonlyMap<string, readonly string[]> | null;
  /** Of a correction: what stands now, and what corrected the entry since the form was begun. */
  readonly corrected?: {
    readonly now: ReadonlyMap<string, readonly string[]>;
    readonly since: readonly CorrectedMeanwhile[];
  } | null;
  /** What those are called who recorded steps; by person. */
  namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>>;
  judge(step: StepAsked): Promise<Judged>;
  record(step: StepAsked): Promise<Judged>;
  /** All of them or none; null where a form asks for one alone. */
  readonly recordTogether: ((steps: readonly StepAsked[]) => Promise<Judged>) | null;
}

export interface Whom {
  readonly label: string;
  readonly name: string;
}

/** What came of asking or of recording, as far as a page tells them apart. */
export type Judged =
  | { readonly is: 'possible'; readonly clocks: readonly ClockMark[] }
  /** Where its confirmation stands. */
  | { readonly is: 'recorded'; readonly to: string }
  | { readonly is: 'unreadable'; readonly problems: readonly FieldProblem[] }
  | { readonly is: 'objections'; readonly objections: readonly Objection[] }
  /** The last step about each subject that was changed meanwhile. */
  | { readonly is: 'changed'; readonly revisions: readonly number[] }
  | { readonly is: 'not at this stage'; readonly possible: readonly string[] }
  | { readonly is: 'other content' | 'erased' | 'busy' | 'gone' };
