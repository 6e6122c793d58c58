import { nationalLearning } from '.';
import { nationalLearningRuleCases } from '../testing/national-learning-rules';
import { ruleSuite } from '../testing/rule-suite';

ruleSuite(nationalLearning, nationalLearningRuleCases);
