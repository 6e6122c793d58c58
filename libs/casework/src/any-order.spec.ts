import { happenings as ofPlan } from './testing/action-plan-lives';
import * as actionPlan from './testing/action-plan-story';
import { livesOf, type Happening } from './testing/lives';
import { recordedIn, standing } from './testing/orders';
import { happenings as ofNational } from './testing/national-learning-lives';
import * as national from './testing/national-learning-story';
import { happenings as ofOthers } from './testing/other-review-lives';
import * as others from './testing/other-review-story';
import { happenings as ofReview } from './testing/practice-review-lives';
import * as practice from './testing/practice-review-story';
import type { Story } from './testing/story';

/** What may come before a review was initiated, and the initiating itself. */
const setsUp = ([type]: Happening): boolean =>
  [
    'Initiated',
    'KindChanged',
    'OwnerNamed',
    'DueDateChanged',
    'ReviewerConsidered',
    'ConflictChecked',
    'Discontinued',
    'Closed',
    'Reopened',
  ].includes(type);

const records: [string, () => Story, readonly Happening[], string][] = [
  ['a practice review', practice.initiated, ofReview, '2026-02-27'],
  ['a practice review from before it was initiated', practice.begun, ofReview.filter(setsUp), '2026-02-20'],
  ['an action plan', actionPlan.opened, ofPlan, '2026-10-30'],
  ['a review led by others', others.begun, ofOthers, '2026-10-12'],
  ['national learning', national.begun, ofNational, '2026-10-12'],
];

const asked = { seed: 20_261_127, lives: 24, length: 7, orders: 3 };

describe('A random life, typed in a random order, is the life as it was lived', () => {
  it.each(records)('of %s', (_, begin, happenings, from) => {
    let typed = 0;
    for (const { life, order } of livesOf(begin, happenings, from, asked)) {
      const told = recordedIn(begin, order);
      if ('refusedBy' in told) continue;
      typed += 1;
      const lived = standing(recordedIn(begin, life) as Story);
      expect({ life, order, ...standing(told) }).toEqual({ life, order, ...lived });
    }
    // Little of it can be recorded only after something else.
    expect(typed).toBeGreaterThan(40);
  });
});
