import { otherReview } from '.';
import { ruleSuite } from '../testing/rule-suite';
import { otherReviewRuleCases } from '../testing/other-review-rules';

ruleSuite(otherReview, otherReviewRuleCases);
