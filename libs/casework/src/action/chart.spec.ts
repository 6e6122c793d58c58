import { action } from '.';
import { ways } from '../testing/action-ways';
import { chartSuite } from '../testing/chart-suite';

chartSuite(action, {
  ways,
  answeredByStage: [
    'firstDraft', // nothing is drafted before the first draft
  ],
});
