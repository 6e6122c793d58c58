import { happenings as ofPlan } from '../../../casework/src/testing/action-plan-lives';
import { opened } from '../../../casework/src/testing/action-plan-story';
import { livesOf, type Happening, type Lived } from '../../../casework/src/testing/lives';
import { recordedIn, type Happened } from '../../../casework/src/testing/orders';
import { happenings as ofReview } from '../../../casework/src/testing/practice-review-lives';
import { initiated } from '../../../casework/src/testing/practice-review-story';
import type { Story } from '../../../casework/src/testing/story';
import { plans } from '../plans/course';
import { reviews } from '../reviews/course';
import { reviewOn } from '../reviews/figures';
import type { Course } from './course';

/** How a course stands of what a record was told. */
const stood = <State>({ initial, facts, fold }: Course<State>, told: Story): State =>
  told.events
    .map(({ type, data, occurredOn, actor }) => ({ fact: type.split('.')[1]!, data, occurredOn, actor }))
    .filter(({ fact }) => facts.has(fact))
    .reduce(fold, initial);

/** Those of them that can be recorded in their order. */
function typed(begin: () => Story, happenings: readonly Happening[], from: string): (Lived & { told: Story })[] {
  const lives = livesOf(begin, happenings, from, { seed: 20_261_127, lives: 16, length: 8, orders: 3 });
  return lives.flatMap((lived) => {
    const told = recordedIn(begin, lived.order);
    return 'refusedBy' in told ? [] : [{ ...lived, told }];
  });
}

const asLived = (begin: () => Story, life: readonly Happened[]): Story => recordedIn(begin, life) as Story;

/** Several of a kind are listed in the order in which they were recorded: which there are is what matters here. */
const whichever = (figures: object): object =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : (value as unknown),
    ]),
  );

describe('What timeliness remembers of a random life, typed in a random order, is the life as it was lived', () => {
  it.each(['2026-03-07', '2026-03-12', '2026-12-31'])('of a practice review, as of %s', (on) => {
    const figures = (told: Story) =>
      whichever(reviewOn({ record: 'c1', stream: 'practiceReview-r1', id: 'r1', state: stood(reviews, told) }, on));
    const lives = typed(initiated, ofReview, '2026-02-27');
    for (const { life, order, told } of lives)
      expect({ order, ...figures(told) }).toEqual({ order, ...figures(asLived(initiated, life)) });
    expect(lives.length).toBeGreaterThan(20);
  });

  it('of an action plan', () => {
    for (const { life, told } of typed(opened, ofPlan, '2026-10-30'))
      expect(stood(plans, told)).toEqual(stood(plans, asLived(opened, life)));
  });
});
