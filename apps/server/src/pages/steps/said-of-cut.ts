import { counted, type Problem } from '@waymark/forms';
import { longestKept } from '../../doors/overlong';

/** A box whose answer was cut says how long it was, and how much of it is kept. */
export const saidOfCut =
  (cut: ReadonlyMap<string, number>) =>
  ({ box, says }: Problem): Problem => {
    const [, length] = [...cut].find(([name]) => name === box || name.startsWith(`${box}.`)) ?? [];
    return length === undefined
      ? { box, says }
      : {
          box,
          says: `${says}. You sent ${counted(length)}: the first ${counted(longestKept)} are kept here, and all other answers`,
        };
  };
