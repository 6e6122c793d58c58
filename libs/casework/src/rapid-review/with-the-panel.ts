import { certainlyBefore, latestDay, type StatedDate } from '@waymark/statute';
import { standingDraft } from '../deciding';
import { firstDay } from '../first-day';
import { own } from '../frame';
import type { Letter, RapidReview, Submission } from './state';

// What went to the Panel, and the letters that came back: whichever of them is recorded first.

export function sent(
  state: RapidReview,
  sentOn: StatedDate,
  data: {
    submission: string;
    draft?: string | undefined;
    outstandingReturns: string[];
    postMortemOutstanding?: boolean | undefined;
  },
): RapidReview {
  const letters = Object.values(state.letters).map(({ receivedOn }) => receivedOn);
  const submission: Submission = {
    sentOn,
    // A letter may have been recorded before the sending that it answers.
    answeredOn: letters.filter((on) => notBefore(on, sentOn)).reduce(firstDay, null),
    incomplete: data.postMortemOutstanding === true || data.outstandingReturns.length > 0,
    awaitsAddendum: false,
  };
  return completed({
    ...state,
    drafts: standingDraft(state.drafts, data.draft),
    submissions: { ...state.submissions, [data.submission]: submission },
    firstSentOn: firstDay(state.firstSentOn, sentOn),
  });
}

/**
 * An addendum completes the submission that it names; under a name of its own, whatever was sent before it. It may be
 * recorded before the sending that it completes.
 */
export function completed(state: RapidReview): RapidReview {
  const { submissions, addenda = [] } = state;
  const isCompleted = (id: string, sentOn: StatedDate): boolean =>
    addenda.some(({ submission, on }) =>
      Object.hasOwn(submissions, submission) ? submission === id : !certainlyBefore(on, sentOn),
    );
  return {
    ...state,
    submissions: Object.fromEntries(
      Object.entries(submissions).map(([id, submission]) => [
        id,
        { ...submission, awaitsAddendum: submission.incomplete && !isCompleted(id, submission.sentOn) },
      ]),
    ),
  };
}

const reconsidered = new Set(['disagrees', 'suggests a local review']);

export function withLetter(
  state: RapidReview,
  receivedOn: StatedDate,
  data: {
    letter: string;
    positions: string[];
    questions: { question: string; due?: string | undefined }[];
    supersedes?: string | undefined;
    wantsResponse?: boolean | undefined;
  },
): RapidReview {
  const letter: Letter = {
    receivedOn,
    questions: Object.fromEntries(data.questions.map(({ question }) => [question, false])),
    answersDue: Object.fromEntries(
      data.questions.flatMap(({ question, due }) => (due === undefined ? [] : [[question, due]])),
    ),
    // What the letter says of it goes before what its position leads to.
    asksToReconsider: data.wantsResponse ?? data.positions.some((position) => reconsidered.has(position)),
    considered: false,
    superseded: Object.values(state.letters).some(({ supersedes }) => supersedes === data.letter),
    ...(data.supersedes === undefined ? {} : { supersedes: data.supersedes }),
  };
  const replaced = data.supersedes === undefined ? undefined : own(state.letters, data.supersedes);
  const before = replaced === undefined ? state : changeLetter(state, data.supersedes!, { superseded: true });
  return { ...before, letters: { ...before.letters, [data.letter]: letter } };
}

export const changeLetter = (state: RapidReview, id: string, change: Partial<Letter>): RapidReview => ({
  ...state,
  letters: { ...state.letters, [id]: { ...state.letters[id]!, ...change } },
});

/** The first letter after a submission answers it; a later one changes nothing about that. */
export const answered = (state: RapidReview, on: StatedDate): RapidReview => ({
  ...state,
  submissions: Object.fromEntries(
    Object.entries(state.submissions).map(([id, submission]) => [
      id,
      notBefore(on, submission.sentOn)
        ? { ...submission, answeredOn: firstDay(submission.answeredOn, on) }
        : submission,
    ]),
  ),
});

/** Whether the one day may come on or after the other, as far as they are known. */
const notBefore = (on: StatedDate, other: StatedDate): boolean =>
  (latestDay(on) ?? '9999-12-31') >= (latestDay(other) ?? '0001-01-01');
