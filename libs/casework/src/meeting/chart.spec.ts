import { meeting } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/meeting-story';

chartSuite(meeting, { ways, answeredByStage: [] });
