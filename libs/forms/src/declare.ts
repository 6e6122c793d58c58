import type { z } from 'zod';
import type { Value } from '@waymark/statute';
import type { Data, Held } from './held/choice';

// A step's form is a small declaration beside its schema: words for its fields. What kind of question a field is, and
// whether it must be answered, the schema says.

/** How one field is asked. All that is left out is taken from the field's schema and its name. */
export interface FieldWords {
  /** "Date of the incident" */
  readonly label?: string;
  /** How a sentence names it where that is not the label: "Select **what the police are told**". */
  readonly called?: string;
  readonly hint?: string;
  /** The whole sentence where nothing was entered. */
  readonly missing?: string;
  /**
   * What the schema does not tell: an id that is made with the step; the body that decides, which is asked once for the
   * step; text of one line, or of many.
   */
  readonly kind?: 'new id' | 'decider' | 'short text' | 'long text';
  /** Of a date: that it is a time with a first and a last day, whose last day is asked for openly. */
  readonly lasts?: true;
  /** Of an id: which things of the record may be chosen. */
  readonly from?: string;
  /** Of an id: that it may also be something that the record does not hold yet, in these words. */
  readonly orNew?: string;
  /** Words of an enumeration's values. */
  readonly options?: Readonly<Record<string, string>> | readonly Value[];
  /** The page on which it stands, from 1, where the form has several. */
  readonly page?: number;
  /** Where it is a long list, it is unfolded by whoever wants it. */
  readonly folded?: true;
  /** That a rule asks for it where it is left out: it is not called optional, and may be left out with a reason. */
  readonly wanted?: true;
  /** That the form must be told it, although the step may also stand without: as where it was carried from elsewhere. */
  readonly required?: true;
  /** Of a list: what one entry is called, "episode". */
  readonly entry?: string;
  /** Of a list, or of fields that stand together: its own fields. */
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

/** What a form that asks otherwise than its step is told has at hand. */
export interface Composing {
  readonly newId: (path: string) => string;
  readonly held: Held;
}

export interface FormDeclared {
  /** What stands as the page's heading; the fact's own words where left out. */
  readonly title?: string;
  readonly intro?: string;
  /** Headings of the pages, where there are several. */
  readonly pages?: readonly string[];
  /** How the step's own date is asked. */
  readonly when?: FieldWords;
  /** Whether it is asked who decided, although the step is no decision by its nature; `wanted` where a rule asks for it. */
  readonly decider?: 'optional' | 'wanted';
  /** Whether who decided is held against who prepared what is decided on: then the person is chosen from the directory. */
  readonly deciderCompared?: true;
  readonly fields?: Readonly<Record<string, FieldWords>>;
  /** Fields that are asked in place of some of the step's own, which `compose` then makes of them. */
  readonly instead?: {
    readonly of: readonly string[];
    readonly ask: z.ZodRawShape;
    readonly compose: (answers: Data, at: Composing) => Data;
    /** The answers that a step was composed of: given where a correction asks as the form did. */
    readonly asAsked?: (told: Data) => Data;
  };
  /**
   * A field of which several may be chosen: each makes a step of its own, with the other answers the same. They are
   * recorded together, or none of them is. Each is judged as if it were alone, so no rule of the step may look at what
   * the others make of the record.
   */
  readonly each?: string;
  /** What whoever records it cannot undo by themselves, said where the answers are checked. */
  readonly mindful?: string;
  /** What follows usually, said on the confirmation. */
  readonly next?: string;
}

export const form = (declared: FormDeclared): FormDeclared => declared;

/** Said of what is wanted and may be left open. */
export const orWhyNot = 'Leave it empty only if this is not settled yet: you will be asked why.';

export type Forms = Readonly<Record<string, FormDeclared>>;
