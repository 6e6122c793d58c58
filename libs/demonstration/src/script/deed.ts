import type { StepCommand } from '@waymark/recording';
import type { CivilDate, StatedDate } from '@waymark/statute';

/** Something that happened and is recorded, before it is known when exactly someone typed it. */
export interface Deed {
  readonly type: string;
  /** When it happened, as its source has it. */
  readonly on: StatedDate;
  readonly data: Data | ((told: Told) => Data | Promise<Data>);
  /** Not recorded before this day; otherwise on the day it happened or within the next few. */
  readonly typed?: CivilDate;
  /** Who records it, on the very day; otherwise the business unit does, when it comes to it. */
  readonly by?: string;
  readonly decidedBy?: StepCommand['decidedBy'];
  /** Reasons for departing from rules, by rule: each must be one that is really asked. */
  readonly departs?: Readonly<Record<string, string>>;
  /** A name by which a later deed of the same case corrects or withdraws this one. */
  readonly as?: string;
  /** On the case's own record, not on the one that it was opened with. */
  readonly onCase?: true;
  /** On another record of the case. */
  readonly in?: Place;
  /** Opens a further record in the case; the first deed, where it says so, opens the case with a record of that kind. */
  readonly opens?: { readonly category: string; readonly as: string };
  /** Left out where there is no such record. */
  readonly ifThere?: true;
}

/** Whether a deed is of a type, on the record that its case was opened with. */
export const isFirst = (deed: Deed, type: string): boolean =>
  deed.type === type && deed.in === undefined && deed.opens === undefined && deed.onCase !== true;

/** A record of a case, as far as it has come. */
export interface CaseRecord {
  readonly stream: string;
  readonly category: string;
  /** The id of the record itself: what other records name it by. */
  readonly id: string;
  /** The name that the deed gave it which opened it; null: Waymark opened it, or it opened the case. */
  readonly as: string | null;
  readonly state: unknown;
}

/** Finds a record among those of its case, which stand in the order in which they were opened. */
export type Place = (records: readonly CaseRecord[]) => CaseRecord | undefined;

export type Data = Readonly<Record<string, unknown>>;

/** What only the record itself can tell. */
export interface Told {
  /** The event that a deed of this case became. */
  event(as: string): string;
  /** The id of a case of the script, by its alias. */
  caseOf(alias: string): string;
  /** A record of the case that the deed belongs to. */
  record(place: Place): Promise<CaseRecord>;
}

/** All deeds of one case. The first opens it. */
export interface Telling {
  readonly alias: string;
  readonly story: string;
  readonly deeds: readonly Deed[];
  /** Recorded on the day of each deed, without the usual lag. */
  readonly prompt: boolean;
}
