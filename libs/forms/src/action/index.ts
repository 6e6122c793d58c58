import type { Forms } from '../declare';
import { disputes } from '../rapid-review/ending';
import { agreeing, changes } from './agreeing';
import { ending } from './ending';
import { evidence } from './evidence';

export const actionForms: Forms = { ...agreeing, ...evidence, ...changes, ...ending, ...disputes };
