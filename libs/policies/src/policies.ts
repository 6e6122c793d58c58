import { actions } from './pages/actions';
import { disputes } from './pages/disputes';
import { joining } from './pages/joining';
import { localReview } from './pages/local-review';
import { packs } from './pages/packs';
import { plan } from './pages/plan';
import { sending } from './pages/sending';
import type { Policy } from './policy';

/** Everything that follows in one record from what was recorded in another. A new policy costs its file and a line here. */
export const policies: readonly Policy[] = [localReview, plan, packs, sending, disputes, actions, joining];
