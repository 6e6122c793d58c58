import { rapidReview } from '.';
import { pathSuite } from '../testing/path-suite';
import { pools, ways } from '../testing/rapid-review-ways';

pathSuite(rapidReview, { ways, pools });
