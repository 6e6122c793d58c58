/** What stands in the place of a name that can no longer be read. */
export const namelessPerson = 'A person whose name can no longer be read';

/** Something that may be chosen: of the record, or of the directory. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  /** What is known of it already, shown beneath. */
  readonly hint?: string;
  /** Beneath which heading it stands where the list is long: its kind of agency, or its plan. */
  readonly group?: string;
  /** It stands no more: it can be chosen of an earlier day, and is offered apart from those that stand. */
  readonly ended?: true;
  /** A person whose name can no longer be read: what is shown in its place names nobody. */
  readonly nameless?: true;
  /** What a form may make of the choice beside its id. */
  readonly more?: Data;
}

export type Data = Readonly<Record<string, unknown>>;

/** What may be chosen, by kind: `agency`, `draft`, `letter`. */
export type Held = Readonly<Record<string, readonly Choice[]>>;
