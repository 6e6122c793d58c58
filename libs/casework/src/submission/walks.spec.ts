import { submission } from '.';
import { content, otherContent } from '../testing/submission-story';
import { walkSuite } from '../testing/walk-suite';

walkSuite(submission, {
  pools: {
    recipient: ['panel', 'secretary-of-state', 'ofsted', 'board', 'stranger'],
    content: [content, otherContent],
    body: ['council', 'police', 'neighbour', 'stranger'],
  },
});
