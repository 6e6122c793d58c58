import { own, type AnyWorkflow } from './frame';
import { learningKindInWords, nationalLearning, type NationalLearning } from './national-learning';
import { kindInWords, otherReview, type OtherReview } from './other-review';
import { otherKindInWords, practiceReview, type PracticeReview } from './practice-review';

/** What a record is called: a review that is no local child safeguarding practice review, or is led by others, and national learning, go by their own kind. */
export const titleOfRecord = ({ category, title }: Pick<AnyWorkflow, 'category' | 'title'>, state: unknown): string =>
  own(byKind, category)?.(state as never) ?? title;

const byKind: Readonly<Record<string, (state: never) => string | null>> = {
  [practiceReview.category]: (state: PracticeReview) => otherKindInWords(state),
  [otherReview.category]: (state: OtherReview) => kindInWords(state),
  [nationalLearning.category]: (state: NationalLearning) => learningKindInWords(state),
};
