import { actionPlan } from '.';
import { pools } from '../testing/action-plan-ways';
import { walkSuite } from '../testing/walk-suite';

walkSuite(actionPlan, { pools });
