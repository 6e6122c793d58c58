import { bragSaid, bragWords } from '@waymark/casework';
import type { Brag } from '@waymark/engine/cqrs';

export const brags = Object.keys(bragWords) as Brag[];

const colours: Readonly<Record<Brag, string>> = { blue: 'blue', green: 'green', amber: 'orange', red: 'red' };

/** The word first, the colour second: on the tag as in every list. What was reported before a reopening may not count. */
export const bragShown = (
  brag: Brag | null,
  wasReported: boolean,
): { readonly words: string; readonly colour: string } => {
  if (brag !== null) return { words: bragSaid(brag), colour: colours[brag] };
  return { words: wasReported ? 'Not reported since it was reopened' : 'Not reported yet', colour: 'grey' };
};

export const bragOptions = brags.map((value) => ({ value, text: bragSaid(value) }));
