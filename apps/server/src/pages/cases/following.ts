import {
  kindOfReview,
  needsRecord,
  statutoryReviewKind,
  whatFollows,
  type PracticeReview,
  type RapidReview,
  type WhatFollows,
} from '@waymark/casework';
import type { CaseCourseShown, ListedTask, WorkflowCourse } from '@waymark/engine/cqrs';
import { whenInWords } from '@waymark/statute';
import { reviewToOpenAddress, stepAddress } from '../steps/addresses';
import { withArticle } from '../words/counts';
import { listed } from '../words/deadlines';

/** One thing that comes next: words, and what they lead to. */
export interface FollowingShown {
  readonly words: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

interface Case {
  readonly course: CaseCourseShown;
  /** What each record is called, by its stream. */
  readonly labels: ReadonlyMap<string, string>;
  readonly mayOpen: boolean;
  /** What the page says of the case among what is due. */
  readonly tasks: readonly ListedTask[];
}

/** What comes next of the outcome of each rapid review, and who is awaited. Who sees a part of the case sees none of it. */
export function followingShown(of: Case): readonly FollowingShown[] {
  const { head, workflows } = of.course;
  if (!head.whole || head.erased) return [];
  const reviews = workflows
    .filter(({ category }) => category === 'practiceReview')
    .map(({ id, openedFrom: from, state }) => ({ id, from, state: state as PracticeReview }));
  return workflows
    .filter(({ category }) => category === 'rapidReview')
    .flatMap((review) => {
      const { id, stage, state } = review;
      const found = whatFollows({ caseId: head.case, id, stage, state: state as RapidReview, reviews });
      return found
        .filter((one) => !of.tasks.some((task) => isTold(one, id, task)))
        .map((one) => inWords(one, review, of));
    });
}

/** Whether it stands among what is due already. */
function isTold(one: WhatFollows, review: string, { step, prefill, instance }: ListedTask): boolean {
  if (one.what === 'considered response') return step === 'PartnersResponded' && prefill['letter'] === one.letter;
  if (one.what === 'outcome to tell')
    return step === 'AddendumSent' && instance === review && prefill['submission'] === undefined;
  return one.what === 'alternative' && one.reviews.length === 0 && step === 'Initiated' && instance === review;
}

/** From whom a task of the unit's is awaited; null: from nobody else. */
export function awaitedFrom({ workflows }: CaseCourseShown, { step, instance }: ListedTask): string | null {
  const review = workflows.find(({ id }) => id === instance);
  return step !== 'PartnersResponded' || review === undefined ? null : partnersOf(review);
}

function inWords(one: WhatFollows, review: WorkflowCourse, of: Case): FollowingShown {
  const at = { case: of.course.head.case, instance: review.id };
  switch (one.what) {
    case 'practice review':
      return reviewInWords(decidedOn, one.reviews, { kind: statutoryReviewKind, from: review.id }, of);
    case 'alternative':
      return alternativeInWords(one, review, of);
    case 'of an outcome before':
      return { words: `${openedBefore} It can be closed or discontinued:`, links: recordsOf(one.reviews, of) };
    case "Panel's letter":
      return {
        words: letterAwaited(one),
        links: offeredAt(review, at, 'PanelLetterReceived', {}, 'Record the letter'),
      };
    case 'considered response':
      return {
        words: `${toReconsider(one)} Their considered response is awaited: ${partnersOf(review)}.`,
        links: offeredAt(review, at, 'PartnersResponded', { letter: one.letter }, 'Record the response'),
      };
    case 'outcome to tell':
      return {
        words: outcomeToTell(one),
        links: offeredAt(review, at, 'AddendumSent', aboutSubmission(one), 'Record the addendum'),
      };
    case 'new outcome':
      return {
        words: newOutcomeAwaited(one),
        links: [
          ...offeredAt(review, at, 'BodyDecided', {}, 'Record a partner’s decision'),
          ...offeredAt(review, at, 'OutcomeRecorded', {}, 'Record the new outcome'),
        ],
      };
  }
}

const decidedOn = 'A local child safeguarding practice review was decided on';

const openedBefore = 'The outcome was changed, and what was opened for it before goes on.';

const letterAwaited = ({ sentOn }: Extract<WhatFollows, { what: "Panel's letter" }>): string =>
  `The Panel’s letter is awaited: the rapid review was sent ${whenInWords(sentOn)}.`;

const toReconsider = ({ receivedOn }: Extract<WhatFollows, { what: 'considered response' }>): string =>
  `The Panel’s letter received ${whenInWords(receivedOn)} asks the partners to reconsider.`;

const newOutcomeAwaited = ({ changedOn }: Extract<WhatFollows, { what: 'new outcome' }>): string =>
  `The partners changed their decision ${whenInWords(changedOn)}: the new outcome is to be recorded.`;

type ToTell = Extract<WhatFollows, { what: 'outcome to tell' }>;

const outcomeToTell = ({ told: { on, sentOn } }: ToTell): string =>
  `The outcome was changed ${whenInWords(on)}. What the Panel was sent, last ${whenInWords(sentOn)}, says otherwise: an addendum tells it.`;

const aboutSubmission = ({ told: { submission } }: ToTell): Readonly<Record<string, string>> =>
  submission === null ? {} : { submission };

const opening = (reviews: readonly string[]): string => (reviews.length > 0 ? 'It is opened.' : 'It is to be opened.');

/** The same in a sentence or two, where no link stands beside it: in the agenda pack. */
export function followsInShort(one: WhatFollows): string {
  switch (one.what) {
    case 'practice review':
      return `${decidedOn}. ${opening(one.reviews)}`;
    case 'alternative':
      return insteadOf(one, opening(one.reviews));
    case 'of an outcome before':
      return openedBefore;
    case "Panel's letter":
      return letterAwaited(one);
    case 'considered response':
      return `${toReconsider(one)} Their considered response is awaited.`;
    case 'outcome to tell':
      return outcomeToTell(one);
    case 'new outcome':
      return newOutcomeAwaited(one);
  }
}

function reviewInWords(
  decided: string,
  reviews: readonly string[],
  opens: { readonly kind: string; readonly from: string },
  of: Case,
): FollowingShown {
  if (reviews.length > 0) return { words: `${decided}. Opened for it:`, links: recordsOf(reviews, of) };
  const href = reviewToOpenAddress(of.course.head.case, opens);
  return {
    words: `${decided}. It is to be opened: no record of it stands in this case yet.`,
    links: of.mayOpen ? [{ href, text: 'Open the review' }] : [],
  };
}

function alternativeInWords(
  one: Extract<WhatFollows, { what: 'alternative' }>,
  { id: from }: WorkflowCourse,
  of: Case,
): FollowingShown {
  const { alternative, reviews } = one;
  const instead = takesPlaceInstead(one);
  return instead === null
    ? { words: noOther(alternative), links: [] }
    : reviewInWords(instead, reviews, { kind: kindOfReview(alternative), from }, of);
}

const insteadOf = (one: Extract<WhatFollows, { what: 'alternative' }>, opened: string): string => {
  const instead = takesPlaceInstead(one);
  return instead === null ? noOther(one.alternative) : `${instead}. ${opened}`;
};

type Alternative = Extract<WhatFollows, { what: 'alternative' }>['alternative'];

const none = 'No local child safeguarding practice review was decided on';

/** Null where nothing is opened in its place. */
function takesPlaceInstead({
  alternative,
  notNotifiableOn,
}: Extract<WhatFollows, { what: 'alternative' }>): string | null {
  if (!needsRecord(alternative)) return null;
  const found = notNotifiableOn === undefined ? none : `It was found not notifiable ${whenInWords(notNotifiableOn)}`;
  return `${found}; ${withArticle(alternative)} takes place instead`;
}

const noOther = (alternative: Alternative): string =>
  alternative === 'none'
    ? `${none}, and no other learning was chosen.`
    : `${none}. Other learning was chosen: see the outcome.`;

const recordsOf = (ids: readonly string[], { course, labels }: Case): FollowingShown['links'] =>
  course.workflows
    .filter(({ id }) => ids.includes(id))
    .map(({ id, stream, title, stageTitle }) => ({
      href: `/cases/${course.head.case}/w/${id}`,
      text: `${labels.get(stream) ?? title}: ${stageTitle}`,
    }));

/** Those whose decisions it was. */
function partnersOf({ bodies }: WorkflowCourse): string {
  const deciding = bodies.find(({ step }) => step === 'BodyDecided')?.bodies ?? [];
  return deciding.length === 0 ? 'the safeguarding partners' : listed(deciding.map(({ title }) => title));
}

const offeredAt = (
  { next }: WorkflowCourse,
  at: Parameters<typeof stepAddress>[0],
  type: string,
  about: Readonly<Record<string, string>>,
  text: string,
): FollowingShown['links'] =>
  next.some((step) => step.type === type) ? [{ href: stepAddress(at, type, about), text }] : [];
