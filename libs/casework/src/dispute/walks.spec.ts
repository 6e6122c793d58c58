import { dispute } from '.';
import { pathSuite } from '../testing/path-suite';
import { ways } from '../testing/dispute-story';
import { walkSuite } from '../testing/walk-suite';

const bodies = ['council', 'health-board', 'police', 'school', 'nobody'];

const pools = { party: bodies, raisedBy: bodies, parties: bodies, body: bodies };

walkSuite(dispute, { pools, numRuns: 25 });
pathSuite(dispute, { ways, pools });
