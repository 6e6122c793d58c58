import { meeting } from '.';
import { walkSuite } from '../testing/walk-suite';

const bodies = ['council', 'health-board', 'police', 'school', 'nobody'];

walkSuite(meeting, {
  pools: {
    body: bodies,
    by: bodies,
    apologies: bodies,
    agencies: bodies,
    item: ['item-1', 'item-2'],
    items: ['item-1'],
  },
});
