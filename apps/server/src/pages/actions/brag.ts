import { bragSaid, bragWords } from '@waymark/casework';
import type { Brag } from '@waymark/engine/cqrs';

export const brags = Object.keys(bragWords) as Brag[];

const colours: Readonly<Record<Brag, string>> = { blue: 'blue', green: 'green', amber: 'orange', red: 'red' };

/** The word first, the colour second: on the tag as in every list. */
export const bragShown = (brag: Brag | null): { readonly words: string; readonly colour: string } =>
  brag === null ? { words: 'Not reported yet', colour: 'grey' } : { words: bragSaid(brag), colour: colours[brag] };

export const bragOptions = brags.map((value) => ({ value, text: bragSaid(value) }));
