import { dispute } from '.';
import { ruleSuite } from '../testing/rule-suite';
import { disputeRuleCases } from '../testing/dispute-rules';

ruleSuite(dispute, disputeRuleCases);
