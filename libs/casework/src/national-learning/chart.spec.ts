import { nationalLearning } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/national-learning-story';

chartSuite(nationalLearning, { ways, answeredByStage: [] });
