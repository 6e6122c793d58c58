import { practiceReview } from '.';
import { pools } from '../testing/practice-review-ways';
import { walkSuite } from '../testing/walk-suite';

walkSuite(practiceReview, { pools });
