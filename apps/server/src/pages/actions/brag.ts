import { bragSaid, bragWords, type Brag, type BragOfPart } from '@waymark/casework';

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

/** How a part goes today: a report that its day overtook is not shown as how it goes. */
export const goesShown = ({ brag, by }: BragOfPart, wasReported: boolean): ReturnType<typeof bragShown> =>
  by === 'overdue'
    ? { words: 'Overdue since it was last reported (red)', colour: colours.red }
    : bragShown(brag, wasReported);

export const bragOptions = brags.map((value) => ({ value, text: bragSaid(value) }));
