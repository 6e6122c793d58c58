import { actionPlan } from '.';
import { ruleCases } from '../testing/action-plan-rules';
import { ruleSuite } from '../testing/rule-suite';

ruleSuite(actionPlan, ruleCases);
