import { dispute } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/dispute-story';

chartSuite(dispute, { ways, answeredByStage: [] });
