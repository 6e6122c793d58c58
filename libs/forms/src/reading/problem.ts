import type { Field } from '../fields';
import { capital } from '../words';

/** What is wrong with one answer: the box that it is about, and the sentence. It never quotes what was typed. */
export interface Problem {
  /** Name of the box that the error leads to. */
  readonly box: string;
  readonly says: string;
}

/** An answer as the schema takes it; undefined: nothing was answered. */
export interface Answer {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export const nothing: Answer = { value: undefined, problems: [] };
export const wrong = (box: string, says: string): Answer => ({ value: undefined, problems: [{ box, says }] });

/** "Date of the incident", at the start of a sentence. */
export const named = ({ called }: Field): string => capital(called);

/** What is already a clause of its own takes no article. */
const clause =
  /^((to|from|for|of|with|by|on) (whom|which|whose|what)|what|which|who|whom|whose|whether|why|how|where|when|in which|the|your|Panel's|something) ?/;

/** "the date of the incident", within a sentence. */
export const the = ({ called }: Field): string => (clause.test(`${called} `) ? called : `the ${called}`);

/** What is said where a question that must be answered is not. */
export function missing(field: Field): string {
  if (field.missing !== null) return field.missing;
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'held':
      return `Select ${the(field)}`;
    case 'yes or no':
      return field.called.startsWith('whether') ? `Select ${field.called}` : `Select yes or no: ${field.called}`;
    case 'rows':
      return `Add at least one ${field.entry}`;
    default:
      return `Enter ${the(field)}`;
  }
}
