import { action } from '.';
import { ruleCases } from '../testing/action-rules';
import { ruleSuite } from '../testing/rule-suite';

ruleSuite(action, ruleCases);
