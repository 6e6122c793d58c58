import { submission } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/submission-story';

chartSuite(submission, { ways, answeredByStage: [] });
