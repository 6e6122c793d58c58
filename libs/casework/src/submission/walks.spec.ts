import { submission } from '.';
import { pathSuite } from '../testing/path-suite';
import { content, otherContent, ways } from '../testing/submission-story';
import { walkSuite } from '../testing/walk-suite';

const pools = {
  recipient: ['panel', 'secretary-of-state', 'ofsted', 'board', 'stranger'],
  content: [content, otherContent],
  body: ['council', 'police', 'neighbour', 'stranger'],
};

walkSuite(submission, { pools, numRuns: 25 });
pathSuite(submission, { ways, pools });
