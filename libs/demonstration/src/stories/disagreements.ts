import { dispute } from '../chapters/disputing';
import { scrutiny } from '../chapters/scrutinising';
import { after } from '../days';
import { lastOf } from '../script/places';
import { theReview } from '../chapters/commissioning';
import { review } from './review';
import type { Story } from './story';

// Partners who do not agree, and the scrutineer who asks. No deadline stands still for either.

/** Health holds that there should be a review; in the end the lead safeguarding partners decide. */
export const disputeToTheLeads: Story = (scene) =>
  review(
    scene,
    { notifiedAfter: 3, sentFromDue: -1, recommends: 'no review', alternative: 'none', closedAfter: 60 },
    ({ decided, sent }) => [
      ...dispute(scene, {
        about: 'reviewing',
        of: lastOf('rapidReview'),
        side: 'health',
        raised: after(decided, 2),
        issue: 'Health does not agree that there is nothing left to learn from the two years before.',
        sought: 'A local child safeguarding practice review.',
        to: 'lead safeguarding partners',
      }),
      ...scrutiny(scene, after(sent, 6), 'late'),
    ],
  );

/** The police would not publish; it is settled among managers. */
export const disputeOnPublication: Story = (scene) =>
  review(
    scene,
    { notifiedAfter: 4, sentFromDue: -1, recommends: 'local review', local: { months: 8, reason: 'agency' } },
    ({ decided, sent }) => [
      ...dispute(scene, {
        about: 'publication',
        of: theReview,
        side: 'police',
        raised: after(decided, 110),
        issue: 'The police hold that officers can be known from the account of the first night.',
        sought: 'The account is shortened before publication.',
        to: 'local',
      }),
      ...scrutiny(scene, after(sent, 10), 'in time'),
    ],
  );

/** About no review, but about who pays for them: a case by itself. */
export const disputeOnCosts: Story = (scene) => [
  ...dispute(scene, {
    about: 'other',
    of: null,
    side: 'health',
    raised: scene.aware,
    issue: 'Health holds that reviewers are to be paid by all partners in equal parts.',
    sought: 'An agreed rule before the next review.',
    to: 'lead safeguarding partners',
  }),
  { type: 'WorkingNameGiven', on: scene.aware, onCase: true, data: { name: scene.workingName } },
];

/** The leads themselves are divided. */
export const disputeToTheMinister: Story = (scene) =>
  review(
    scene,
    { notifiedAfter: 3, sentFromDue: -1, recommends: 'no review', alternative: 'none', closedAfter: 100 },
    ({ decided, sent }) => [
      ...dispute(scene, {
        about: 'reviewing',
        of: lastOf('rapidReview'),
        side: 'police',
        raised: after(decided, 3),
        issue: 'The police hold that the same question came up twice before.',
        sought: 'A local child safeguarding practice review.',
        to: 'Secretary of State',
      }),
      ...scrutiny(scene, after(sent, 4), 'not yet'),
    ],
  );
