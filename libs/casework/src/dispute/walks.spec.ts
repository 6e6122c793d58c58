import { dispute } from '.';
import { walkSuite } from '../testing/walk-suite';

const bodies = ['council', 'health-board', 'police', 'school', 'nobody'];

walkSuite(dispute, { pools: { party: bodies, raisedBy: bodies, parties: bodies, body: bodies } });
