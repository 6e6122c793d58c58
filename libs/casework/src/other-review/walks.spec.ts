import { otherReview } from '.';
import { ways } from '../testing/other-review-story';
import { pathSuite } from '../testing/path-suite';
import { walkSuite } from '../testing/walk-suite';

const pools = { agency: ['school', 'trust', 'nobody'] };

walkSuite(otherReview, { pools, numRuns: 25 });
pathSuite(otherReview, { ways, pools });
