import {
  assuredReady,
  checksAwaited,
  decisionUntold,
  delayUntold,
  isLeftByReviewers,
  isReviewTakenOver,
  isReviewWithdrawn,
  justificationUntold,
  nameUntold,
  openHolds,
  openProceedings,
  otherKindInWords,
  own,
  publicUntil,
  requestsAwaited,
  reviewTakenOverOn,
  standingReviewers,
  type PracticeReview,
} from '@waymark/casework';
import type { AtWork } from './at-work';
import { nextContacts } from './of-family';
import { task, unit, type Task } from './task';

/** What a practice review still asks of anybody. */
export function tasksOfPracticeReview(at: AtWork<PracticeReview>): Task[] {
  return at.ended
    ? toBeFound(at)
    : [
        ...toBeFound(at),
        ...tellings(at),
        ...onItsWay(at),
        ...answers(at),
        ...looks(at.state),
        ...nextContacts(at.state),
      ];
}

function onItsWay(at: AtWork<PracticeReview>): Task[] {
  if (isReviewWithdrawn(at.state)) return [closing];
  return isReviewTakenOver(at.state) ? discontinuing(at) : [...reviewing(at.state), ...signOffs(at)];
}

/** What others are to hear, and when: the decision as soon as it is taken, a reviewer's name as soon as it is known. */
function tellings({ state, today, dueOf }: AtWork<PracticeReview>): Task[] {
  const to = (title: string, step: string, more: Partial<Task> = {}): Task =>
    task({ kind: 'letter', owner: unit, title, step, ...more });
  const day = dueOf('practice-review');
  const isLate = state.publishedOn === null && (day.dueLatest ?? day.due ?? today) < today;
  const reviewers = isReviewTakenOver(state) || isReviewWithdrawn(state) ? [] : standingReviewers(state);
  const names = reviewers.filter(([, reviewer]) => nameUntold(state, reviewer).length > 0);
  return [
    ...(decisionUntold(state).length === 0
      ? []
      : [to('Decision for the review to tell', 'DecisionTold', { since: state.decidedOn })]),
    ...names.map(([reviewer]) => to("Reviewer's name to tell", 'ReviewerNameTold', { prefill: { reviewer } })),
    ...(isLate && delayUntold(state).length > 0 ? [to('Reasons for delay to tell', 'DelayTold', day)] : []),
    ...(justificationUntold(state).length === 0
      ? []
      : [to('Justification for not publishing in full to tell', 'NotPublishingJustified')]),
  ];
}

/** It is to be public for a year, also once the record of the review is closed. After that nobody has to look any more. */
const toBeFound = ({ state, today }: AtWork<PracticeReview>): Task[] =>
  state.notFoundOn == null || state.takenDownOn !== null || (publicUntil(state) ?? today) < today
    ? []
    : [
        task({
          kind: 'deadline',
          title: 'Report that the public could not find, to look for again',
          step: 'AvailabilityChecked',
          owner: unit,
          since: state.notFoundOn,
        }),
      ];

const closing = task({
  kind: 'decision',
  title: 'Review to close: the decision for it was taken back',
  step: 'Closed',
  owner: unit,
});

/** Where a national review takes its place, nobody reviews or signs off any more. */
const discontinuing = ({ state, dueOf }: AtWork<PracticeReview>): Task[] => [
  task({
    kind: 'decision',
    title: 'Review to discontinue: a national review takes its place',
    step: 'Discontinued',
    owner: unit,
    since: reviewTakenOverOn(state),
    ...dueOf('practice-review'),
  }),
];

/** Where whoever reviewed left before there is a report that stands. */
const reviewing = (state: PracticeReview): Task[] =>
  isLeftByReviewers(state) && !isReported(state)
    ? [task({ kind: 'decision', title: 'Reviewer to appoint: nobody reviews', step: 'ReviewerAppointed', owner: unit })]
    : [];

const isReported = (state: PracticeReview): boolean =>
  assuredReady(state) || state.acceptedOn !== null || state.publishedOn !== null;

/** Also where publication was decided on, or put off, before all of them signed. A report of another kind is accepted. */
const signedAt: ReadonlySet<string> = new Set(['reporting', 'preparing', 'deferred']);

function signOffs({ state, stage, bodies, dueOf }: AtWork<PracticeReview>): Task[] {
  const { latestDraft: draft } = state;
  if (!signedAt.has(stage) || draft === null || otherKindInWords(state) !== null) return [];
  return bodies
    .filter((body) => own(state.signOffs, body) !== draft)
    .map((body) =>
      task({
        kind: 'decision',
        title: 'Sign-off of the report',
        step: 'SignedOff',
        prefill: { body, draft },
        owner: { to: 'body', body },
        ...dueOf('practice-review'),
      }),
    );
}

/** What has no day of its own is late with the review. */
function answers({ state, dueOf }: AtWork<PracticeReview>): Task[] {
  const { comments, earlyLearning } = state;
  const statutory = dueOf('practice-review');
  const day = statutory.deadline === null ? dueOf('learning-review') : statutory;
  const open = (of: Readonly<Record<string, boolean>>): string[] =>
    Object.entries(of).flatMap(([id, done]) => (done ? [] : [id]));
  return [
    ...checksAwaited(state).map(([agency, draft]) =>
      task({
        kind: 'return',
        title: "Agency's factual check outstanding",
        step: 'FactualCheckReturned',
        prefill: { agency, draft },
        owner: unit,
        ...day,
      }),
    ),
    ...requestsAwaited(state).map((request) =>
      task({
        kind: 'letter',
        title: 'Reply on the progress of the review',
        step: 'ProgressReplied',
        prefill: { request },
        owner: { to: 'reviewer' },
      }),
    ),
    ...open(comments).map((one) =>
      task({
        kind: 'letter',
        title: 'Comments on the report to consider',
        step: 'CommentsConsidered',
        prefill: { comments: one },
        owner: unit,
        ...day,
      }),
    ),
    ...open(earlyLearning).map((learning) =>
      task({
        kind: 'action',
        title: 'Early learning to act on',
        step: 'EarlyLearningActedOn',
        prefill: { learning },
        owner: unit,
      }),
    ),
  ];
}

/** What holds a review up is looked at again on its day. */
function looks(state: PracticeReview): Task[] {
  const holds = Object.entries(state.holds).filter(([, hold]) => openHolds(state).includes(hold));
  const isPutOff = state.decision === 'deferred' && state.publishedOn === null && !isReviewTakenOver(state);
  const putOff = isPutOff ? (state.lookAgainOn ?? null) : null;
  const proceedings = Object.entries(state.proceedings).filter(([, one]) => openProceedings(state).includes(one));
  return [
    ...holds.map(([hold, { nextLook }]) => ({
      title: 'Hold on publication to look at again',
      step: 'HoldLookedAt',
      prefill: { hold },
      due: nextLook,
    })),
    ...proceedings.map(([id, { nextLook }]) => ({
      title: 'Other proceedings to look at again',
      step: 'ProceedingsLookedAt',
      prefill: { proceedings: id },
      due: nextLook,
    })),
    { title: 'Publication that was put off to decide on', step: 'PublicationDecided', prefill: {}, due: putOff },
  ]
    .filter(({ due }) => due !== null)
    .map((said) => task({ ...said, kind: 'deadline', owner: unit }));
}
