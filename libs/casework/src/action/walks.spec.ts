import { action } from '.';
import { pools } from '../testing/action-ways';
import { walkSuite } from '../testing/walk-suite';

walkSuite(action, { pools });
