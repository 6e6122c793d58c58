import { actionPlan } from '.';
import { ways } from '../testing/action-plan-ways';
import { chartSuite } from '../testing/chart-suite';

chartSuite(actionPlan, { ways, answeredByStage: [] });
