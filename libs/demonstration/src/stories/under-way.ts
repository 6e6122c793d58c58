import { after } from '../days';
import { askedByCoroner } from '../chapters/disclosing';
import { delayTold } from '../chapters/sending';
import { dispute } from '../chapters/disputing';
import { lastOf } from '../script/places';
import { review } from './review';
import type { Story } from './story';

// Cases that stand somewhere between referral and close on the day up to which the demonstration is filled by default.
// Like every other they go on when it is filled further.

/** The fifteen days are over and the review is not sent; the Panel knows. */
const overdue: Story = (scene) =>
  review(
    scene,
    {
      notifiedAfter: 3,
      sentFromDue: 16,
      manners: ['on time', 'on time', 'silent', 'escalated', 'withheld', 'unasked'],
    },
    (days) => [
      delayTold(scene, after(days.due, -1), after(days.due, 12)),
      ...dispute(scene, {
        about: 'return',
        of: lastOf('rapidReview'),
        side: 'authority',
        raised: after(days.due, 5),
        issue: 'An agency has sent nothing since the formal notice, and says that the police hold its records.',
        sought: 'The return, or a list of what the police hold.',
        to: 'local',
      }),
    ],
  );

/** In time so far, sent on the last day; the letter comes after three weeks. A coroner asks for what was sent. */
const awaitingLetter: Story = (scene) =>
  review(
    scene,
    {
      notifiedAfter: 3,
      sentFromDue: -1,
      comesBack: true,
      letters: ({ sent }) => [{ on: after(sent, 15), positions: ['agrees'] }],
    },
    ({ sent }) => askedByCoroner(scene, after(sent, 2)),
  );

/** The Panel has asked, and the answer is due. */
const questionOpen: Story = (scene) =>
  review(scene, {
    notifiedAfter: 2,
    sentFromDue: -2,
    letters: ({ sent }) => [
      {
        on: after(sent, 10),
        positions: ['agrees', 'asks'],
        questions: 2,
        answeredOn: after(sent, 19),
        response: { on: after(sent, 24), is: 'decision stands' },
      },
    ],
    closedAfter: 20,
  });

/** In time so far, and to be sent on the very last day. */
const running: Story = (scene) => review(scene, { notifiedAfter: 4, sentFromDue: 0 });

/** The notifier has used all of the five days. */
const newlyReferred: Story = (scene) => review(scene, { notifiedAfter: 5, sentFromDue: -1 });

export const underWay = { newlyReferred, overdue, awaitingLetter, questionOpen, running };
