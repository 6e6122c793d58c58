import type { OnRecord } from './facts';
import { fold } from './fold';
import type { PracticeReview } from './state';

// Steps that lead to one of several stages: the first whose condition holds of the folded record.

const when =
  (holds: (state: PracticeReview) => boolean) =>
  ({ context }: { context: PracticeReview }) =>
    holds(context);

const isDown = ({ publishedOn, takenDownOn }: PracticeReview) => publishedOn !== null && takenDownOn !== null;
const hadAReviewer = ({ reviewers }: PracticeReview) =>
  Object.values(reviewers).some(({ standing }) => standing !== 'considered');

const out = (at: '' | '.') => [
  { guard: when(isDown), target: `${at}takenDown` },
  { guard: when(({ publishedOn }) => publishedOn !== null), target: `${at}published` },
];

const worked = (at: '' | '.') => [
  { guard: when(({ decision }) => decision === 'deferred'), target: `${at}deferred` },
  { guard: when(({ decision }) => decision !== null), target: `${at}preparing` },
  { guard: when(({ latestDraft }) => latestDraft !== null), target: `${at}reporting` },
  { guard: when(hadAReviewer), target: `${at}underWay` },
];

const setUp = (at: '' | '.') => [
  { guard: when(({ initiated }) => initiated !== null), target: `${at}initiated` },
  { target: `${at}begun` },
];

/** A pause that began after the step that lets the work go on, and was recorded before it, stands. */
const pausedSince = {
  guard: ({ context, event }: { context: PracticeReview; event: { type: string } }) =>
    fold(context, event as unknown as OnRecord).paused,
  target: 'paused',
};

/** Back to the work, after a pause or an end. */
export const workGoesOn = [...out(''), pausedSince, ...worked(''), ...setUp('')];

/** A decision to initiate may be recorded late, when the work that follows it is recorded already. */
export const onceInitiated = [...out(''), pausedSince, ...worked(''), { target: 'initiated' }];

export const onceDecided = [
  {
    guard: ({ event }: { event: { type: string } }) =>
      (event as unknown as { data: { manner: string } }).data.manner === 'deferred',
    target: 'deferred',
  },
  { target: 'preparing' },
];

/** Where the record stands once a step is left out of it: as far as what remains has led. */
export const asItStands = (at: '' | '.') => [
  { guard: when(({ closed }) => closed), target: `${at}closed` },
  { guard: when(({ discontinued }) => discontinued), target: `${at}discontinued` },
  ...out(at),
  { guard: when(({ paused }) => paused), target: `${at}paused` },
  ...worked(at),
  ...setUp(at),
];
