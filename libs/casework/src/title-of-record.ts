import type { AnyWorkflow } from './frame';
import { otherKindInWords, practiceReview, type PracticeReview } from './practice-review';

/** What a record is called: a review that is no local child safeguarding practice review goes by its own kind. */
export const titleOfRecord = ({ category, title }: Pick<AnyWorkflow, 'category' | 'title'>, state: unknown): string =>
  (category === practiceReview.category ? otherKindInWords(state as PracticeReview) : null) ?? title;
