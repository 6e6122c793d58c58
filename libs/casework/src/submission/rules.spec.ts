import { submission } from '.';
import { ruleSuite } from '../testing/rule-suite';
import { submissionRuleCases } from '../testing/submission-rules';

ruleSuite(submission, submissionRuleCases);
