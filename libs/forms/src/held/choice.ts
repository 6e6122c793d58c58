/** Something that may be chosen: of the record, or of the directory. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  /** What a form may make of the choice beside its id. */
  readonly more?: Data;
}

export type Data = Readonly<Record<string, unknown>>;

/** What may be chosen, by kind: `agency`, `draft`, `letter`. */
export type Held = Readonly<Record<string, readonly Choice[]>>;
