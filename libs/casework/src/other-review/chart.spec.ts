import { otherReview } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/other-review-story';

chartSuite(otherReview, { ways, answeredByStage: [] });
