import { practiceReview } from '.';
import { pathSuite } from '../testing/path-suite';
import { pools, ways } from '../testing/practice-review-ways';

pathSuite(practiceReview, { ways, pools });
