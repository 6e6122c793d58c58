import { nationalLearning } from '.';
import { ways } from '../testing/national-learning-story';
import { pathSuite } from '../testing/path-suite';
import { walkSuite } from '../testing/walk-suite';

const pools = { agency: ['school', 'trust', 'nobody'], agencies: ['school', 'trust', 'nobody'] };

walkSuite(nationalLearning, { pools, numRuns: 25 });
pathSuite(nationalLearning, { ways, pools });
