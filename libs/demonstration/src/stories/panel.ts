import { decidedAnew } from '../chapters/decision';
import { addendum } from '../chapters/sending';
import { after } from '../days';
import { isFirst } from '../script/deed';
import type { Days } from './days';
import { localReview } from './local-review';
import { review } from './review';
import type { Scene } from './scene';
import type { Story } from './story';
import { themes } from './themes';

// What comes back from the Panel, and what still goes to it.

/** One letter agrees, the next does not; the partners think again and change their decision. */
export const contradictingLetters: Story = (scene) => {
  if (bodiesChange(scene)) return review(scene, { notifiedAfter: 3 });
  const days = (sent: string) => ({
    first: after(sent, 9),
    second: after(sent, 21),
    again: after(sent, 34),
    third: after(sent, 48),
  });
  return review(
    scene,
    {
      notifiedAfter: 3,
      sentFromDue: -1,
      recommends: 'no review',
      alternative: 'none',
      letters: ({ sent }) => {
        const { first, second, again, third } = days(sent);
        return [
          { on: first, positions: ['agrees'], response: { on: after(first, 4), is: 'decision stands' } },
          {
            on: second,
            positions: ['disagrees', 'suggests a local review', 'asks'],
            questions: 2,
            answeredOn: after(second, 8),
            response: { on: again, is: 'decision changed' },
          },
          { on: third, positions: ['agrees'], supersedes: 1 },
        ];
      },
    },
    ({ sent }) => {
      const { again } = days(sent);
      return [
        ...decidedAnew(scene, again, 'local review'),
        ...localReview(scene, again, themes[0]!.learning, { months: 8, reason: 'agency' }),
      ];
    },
  );
};

/** A body gives way to another within the time that the story takes: what the first decided would stand beside it. */
const bodiesChange = ({ area, aware }: Scene): boolean =>
  area.bodies.some(({ until }) => until !== null && until > aware && until < after(aware, 80));

/** Two letters that contradict each other, one with questions that nobody has answered: closed all the same. */
export const unansweredLetters: Story = (scene) => {
  const { chance } = scene;
  const written = ({ sent }: Days) => [
    { on: after(sent, 8), positions: ['agrees', 'thematic review'] },
    { on: after(sent, 15), positions: ['disagrees', 'asks'], questions: 2 },
  ];
  const because = 'The second letter asks for what the first had accepted; the Panel has been told so.';
  return review(scene, { notifiedAfter: chance.whole(2, 4), letters: written, closedAfter: 40 }).map((deed) =>
    isFirst(deed, 'Closed') ? { ...deed, departs: { lettersAnswered: because, lettersConsidered: because } } : deed,
  );
};

/** Sent with the post-mortem outstanding; its result follows in an addendum. */
export const postMortemFollows: Story = (scene) =>
  review(
    scene,
    { notifiedAfter: 2, theme: themes[6]!, sending: { postMortemOutstanding: true }, closedAfter: 45 },
    ({ sent }) => [
      addendum(scene, after(sent, 24), 'The result of the post-mortem; the decision on a review is not touched by it.'),
    ],
  );

/** Months later the post-mortem names what nobody had seen: "no" becomes "yes", and six months run from that day. */
export const postMortemTurns: Story = (scene) => {
  const course = { notifiedAfter: 2, theme: themes[6]!, recommends: 'no review', alternative: 'none' } as const;
  return review(
    scene,
    { ...course, sending: { postMortemOutstanding: true }, letters: () => [], closedAfter: 150 },
    ({ sent }) => {
      const told = after(sent, 75);
      const again = after(told, 9);
      return [
        addendum(scene, told, 'The result of the post-mortem: injuries that are not thought to be accidental.'),
        ...decidedAnew(scene, again, 'local review').map((deed) => ({ ...deed, typed: after(again, 4) })),
        ...localReview(scene, again, themes[7]!.learning, { months: 9, reason: 'inquest' }).map((deed) =>
          deed.type === 'DecisionTold' ? { ...deed, typed: after(again, 5) } : deed,
        ),
        addendum(scene, after(again, 5), 'The partners have decided anew: a local child safeguarding practice review.'),
      ];
    },
  );
};

/** The partners think that the question is a national one. */
export const nationalReviewSuggested: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    theme: themes[3]!,
    recommends: 'national review',
    letters: ({ sent }) => [
      {
        on: after(sent, 14),
        positions: ['national review'],
        response: { on: after(sent, 20), is: 'further work agreed' },
      },
    ],
  });

/** No letter ever came. */
export const noLetter: Story = (scene: Scene) =>
  review(scene, { notifiedAfter: 3, letters: () => [], closedAfter: 90 });
