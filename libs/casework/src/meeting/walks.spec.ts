import { meeting } from '.';
import { pathSuite } from '../testing/path-suite';
import { ways } from '../testing/meeting-story';
import { walkSuite } from '../testing/walk-suite';

const bodies = ['council', 'health-board', 'police', 'school', 'nobody'];

const pools = {
  body: bodies,
  by: bodies,
  apologies: bodies,
  agencies: bodies,
  item: ['item-1', 'item-2'],
  items: ['item-1'],
};

walkSuite(meeting, { pools, numRuns: 25 });
pathSuite(meeting, { ways, pools });
