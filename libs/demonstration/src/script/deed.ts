import type { StepCommand } from '@waymark/recording';
import type { CivilDate, StatedDate } from '@waymark/statute';

/** Something that happened and is recorded, before it is known when exactly someone typed it. */
export interface Deed {
  readonly type: string;
  /** When it happened, as its source has it. */
  readonly on: StatedDate;
  readonly data: Data | ((told: Told) => Data);
  /** Not recorded before this day; otherwise on the day it happened or within the next few. */
  readonly typed?: CivilDate;
  /** Who records it, on the very day; otherwise the business unit does, when it comes to it. */
  readonly by?: string;
  readonly decidedBy?: StepCommand['decidedBy'];
  /** Reasons for departing from rules, by rule: each must be one that is really asked. */
  readonly departs?: Readonly<Record<string, string>>;
  /** A name by which a later deed of the same case corrects or withdraws this one. */
  readonly as?: string;
  /** On the case's own record, not on its rapid review. */
  readonly onCase?: true;
}

export type Data = Readonly<Record<string, unknown>>;

/** What only the record itself can tell. */
export interface Told {
  /** The event that a deed of this case became. */
  event(as: string): string;
  /** The id of a case of the script, by its alias. */
  caseOf(alias: string): string;
}

/** All deeds of one case. The first opens it. */
export interface Telling {
  readonly alias: string;
  readonly story: string;
  readonly deeds: readonly Deed[];
  /** Recorded on the day of each deed, without the usual lag. */
  readonly prompt: boolean;
}
