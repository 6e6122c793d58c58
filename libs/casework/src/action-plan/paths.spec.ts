import { actionPlan } from '.';
import { pathSuite } from '../testing/path-suite';
import { pools, ways } from '../testing/action-plan-ways';

pathSuite(actionPlan, { ways, pools });
