import type { Matter } from '../../frame';
import type { Step } from '../facts';
import type { RapidReview } from '../state';

export { agencyOf, bodyOf, deciding, draftOf, stepOf, theDate, titleOf, titles } from '../../deciding';

// What the rules of a rapid review ask of the matter in hand.

export type At = Matter<RapidReview, Step>;

export const letterOf = ({ step }: At): string => (step.data as { letter: string }).letter;
