import { whyNotStorable } from '@waymark/casework';
import { capital, counted } from '../words';

export const unstorable = (called: string): string =>
  `${capital(called)} holds a character that cannot be stored. Delete it, or type the text anew`;

/** What is wrong with a text that belongs to no field of a step, as its schema would have it; null: nothing. */
export function whyNotWritten(text: string, called: string, longest: number): string | null {
  if (whyNotStorable(text) !== null) return unstorable(called);
  return text.length > longest ? `${capital(called)} must be ${counted(longest)} characters or fewer` : null;
}
