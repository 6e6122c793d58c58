import type { CivilDate, SubmissionKind, WorkingCalendar } from '@waymark/statute';
import type { StepOnRecord } from './step';

/** A body that must decide and sign, as the directory has it on a day. */
export interface DecidingBody {
  readonly body: string;
  readonly kind: string;
  readonly title: string;
}

/** Someone to whom a partnership sends submissions beside those whom the statute names. */
export interface ExtraRecipient {
  readonly recipient: string;
  readonly submissions: readonly SubmissionKind[];
  readonly title: string;
}

/** How many returns and actions a case still waits for from the agencies of one partnership. */
export interface StillOwed {
  readonly returns: number;
  readonly actions: number;
}

/** What a decision may know beside its own stream. Everything is an argument: the core reads no clock and no database. */
export interface Known {
  /** The civil date in Europe/London. */
  readonly today: CivilDate;
  /** The working calendar as it is known today; null when there is none. */
  readonly calendar: WorkingCalendar | null;
  /** The bodies of the lead partnership that decide, on a day. */
  readonly decidingOn: (day: CivilDate) => readonly DecidingBody[];
  /** Words for a body, an agency or a partnership. Never a person's name. */
  readonly titleOf: (id: string) => string;
  /** Whether a workflow that the step refers to, by its stream, was opened. */
  readonly isOpened: (stream: string) => boolean;
  /** Whether somebody holds a role that records in a partnership that the step names. */
  readonly hasRecorders: (partnership: string) => boolean;
  /** Where a sharing is to end: what the case still waits for from agencies of the partnership that the step names. */
  readonly stillOwed: StillOwed;
  /** The other agencies of a partnership's directory, where an agency of it is recorded; elsewhere none. */
  readonly otherAgencies: readonly string[];
  /** The agencies for which the actor acts: a lead of one, or a chair who is employed there. */
  readonly actsFor: readonly string[];
  /** The roles that the actor holds in the partnerships that lead or share the case. */
  readonly actorRoles: readonly string[];
  /** To whom the lead partnership sends beside the statute's recipients. */
  readonly extraRecipients: readonly ExtraRecipient[];
  readonly settings: {
    readonly rapidReviewBasis: 'notification' | 'awareness' | 'incident';
    /** What the partnership expects of the Panel's letter, in working days from submission; null: no expectation set. */
    readonly panelLetterWorkingDays: number | null;
  };
}

/** What a rule looks at. */
export interface Matter<State, Step> {
  readonly state: State;
  readonly step: Step;
  readonly stage: string;
  readonly known: Known;
  /** The earlier step that this one corrects or withdraws. */
  readonly amends: StepOnRecord | null;
  /** Of a step on record that is judged anew: which of its sealed fields are given. Their values are not at hand. */
  readonly sealedGiven?: ReadonlySet<string>;
}

/** Whether a field of the step is given, be it in the clear half or in the sealed one. */
export const isGiven = ({ step, sealedGiven }: Matter<unknown, { readonly data: unknown }>, field: string): boolean =>
  (step.data as Readonly<Record<string, unknown>>)[field] !== undefined || sealedGiven?.has(field) === true;

/** `refuse`: nothing is stored. `ask`: the step is stored once a reason for departing from the rule is given. */
export interface Rule<State, Step> {
  readonly force: 'refuse' | 'ask';
  readonly holds: (matter: Matter<State, Step>) => boolean;
  /** Says what is missing or out of order, and quotes no sealed text. */
  readonly because: (matter: Matter<State, Step>) => string;
  /** The paragraph that the rule comes from, where it comes from one. */
  readonly source: string | null;
  /** What is missing or out of order, said of no case in particular; null where only a case can tell. */
  readonly generally: string | null;
}

type Words<State, Step> = string | ((matter: Matter<State, Step>) => string);

/** Where the words depend on the case, `generally` words the rule for a page that describes it. */
const rule =
  (force: 'refuse' | 'ask') =>
  <State, Step>(
    holds: (matter: Matter<State, Step>) => boolean,
    because: Words<State, Step>,
    source: string | null = null,
    generally: string | null = null,
  ): Rule<State, Step> =>
    typeof because === 'string'
      ? { force, holds, because: () => because, source, generally: generally ?? because }
      : { force, holds, because, source, generally };

export const refuse = rule('refuse');
export const ask = rule('ask');

export interface Objection {
  readonly rule: string;
  readonly force: 'refuse' | 'ask';
  readonly because: string;
  readonly source: string | null;
}
