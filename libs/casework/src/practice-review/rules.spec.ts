import { practiceReview } from '.';
import { ruleCases } from '../testing/practice-review-rules';
import { ruleSuite } from '../testing/rule-suite';

ruleSuite(practiceReview, ruleCases);
