import { whatFollows, type PracticeReview, type RapidReview, type WhatFollows } from '@waymark/casework';
import type { CaseCourseShown, WorkflowCourse } from '@waymark/engine/cqrs';
import { whenInWords } from '@waymark/statute';
import { openingAddress, stepAddress } from '../steps/addresses';
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
}

/** What comes next of the outcome of each rapid review, and who is awaited. Who sees a part of the case sees none of it. */
export function followingShown(of: Case): readonly FollowingShown[] {
  const { head, workflows } = of.course;
  if (!head.whole || head.erased) return [];
  const reviews = workflows
    .filter(({ category }) => category === 'practiceReview')
    .map(({ id, state }) => ({ id, state: state as PracticeReview }));
  return workflows
    .filter(({ category }) => category === 'rapidReview')
    .flatMap((review) => {
      const { stage, state } = review;
      const found = whatFollows({ caseId: head.case, stage, state: state as RapidReview, reviews });
      return found.map((one) => inWords(one, review, of));
    });
}

function inWords(one: WhatFollows, review: WorkflowCourse, of: Case): FollowingShown {
  const at = { case: of.course.head.case, instance: review.id };
  switch (one.what) {
    case 'practice review':
      return reviewInWords('A local child safeguarding practice review was decided on', one.reviews, of);
    case 'alternative':
      return alternativeInWords(one, of);
    case "Panel's letter":
      return {
        words: `The Panel’s letter is awaited: the rapid review was sent ${whenInWords(one.sentOn)}.`,
        links: offeredAt(review, at, 'PanelLetterReceived', {}, 'Record the letter'),
      };
    case 'considered response':
      return {
        words: `The Panel’s letter received ${whenInWords(one.receivedOn)} asks the partners to reconsider. Their considered response is awaited: ${partnersOf(review)}.`,
        links: offeredAt(review, at, 'PartnersResponded', { letter: one.letter }, 'Record the response'),
      };
  }
}

function reviewInWords(decided: string, reviews: readonly string[], of: Case): FollowingShown {
  if (reviews.length > 0) return { words: `${decided}. Opened for it:`, links: recordsOf(reviews, of) };
  const href = openingAddress(of.course.head.case, 'practice-review');
  return {
    words: `${decided}. It is to be opened: no record of it stands in this case yet.`,
    links: of.mayOpen ? [{ href, text: 'Open the review' }] : [],
  };
}

function alternativeInWords(
  { alternative, reviews }: Extract<WhatFollows, { what: 'alternative' }>,
  of: Case,
): FollowingShown {
  const none = 'No local child safeguarding practice review was decided on';
  if (alternative === 'none') return { words: `${none}, and no other learning was chosen.`, links: [] };
  if (alternative === 'other') return { words: `${none}. Other learning was chosen: see the outcome.`, links: [] };
  const article = /^[aeiou]/.test(alternative) ? 'an' : 'a';
  return reviewInWords(`${none}; ${article} ${alternative} takes place instead`, reviews, of);
}

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
