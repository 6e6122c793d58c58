import { meeting } from '.';
import { ruleSuite } from '../testing/rule-suite';
import { meetingRuleCases } from '../testing/meeting-rules';

ruleSuite(meeting, meetingRuleCases);
