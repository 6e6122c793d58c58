import { joining } from './pages/joining';
import type { Policy } from './policy';

/** Everything that follows in one record from what was recorded in another. A new policy costs its file and a line here. */
export const policies: readonly Policy[] = [joining];
