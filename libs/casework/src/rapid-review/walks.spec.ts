import { rapidReview } from '.';
import { pools } from '../testing/rapid-review-ways';
import { walkSuite } from '../testing/walk-suite';

walkSuite(rapidReview, { pools });
