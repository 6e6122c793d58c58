import {
  checksAwaited,
  openHolds,
  openProceedings,
  own,
  requestsAwaited,
  type PracticeReview,
} from '@waymark/casework';
import type { AtWork } from './at-work';
import { task, unit, type Task } from './task';

/** What a practice review still asks of anybody. */
export function tasksOfPracticeReview(at: AtWork<PracticeReview>): Task[] {
  return at.ended ? [] : [...signOffs(at), ...answers(at), ...looks(at.state)];
}

function signOffs({ state, stage, bodies, dueOf }: AtWork<PracticeReview>): Task[] {
  const { latestDraft: draft } = state;
  if (stage !== 'reporting' || draft === null) return [];
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
  ]
    .filter(({ due }) => due !== null)
    .map((said) => task({ ...said, kind: 'deadline', owner: unit }));
}
