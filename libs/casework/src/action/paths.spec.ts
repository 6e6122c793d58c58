import { action } from '.';
import { pathSuite } from '../testing/path-suite';
import { pools, ways } from '../testing/action-ways';

pathSuite(action, { ways, pools });
