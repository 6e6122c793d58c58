import { rapidReview } from '.';
import { ruleCases } from '../testing/rapid-review-rules';
import { ruleSuite } from '../testing/rule-suite';

ruleSuite(rapidReview, ruleCases);
