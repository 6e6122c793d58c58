import { practiceReview } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/practice-review-ways';

chartSuite(practiceReview, { ways, answeredByStage: [] });
