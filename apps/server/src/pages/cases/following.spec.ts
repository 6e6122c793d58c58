import { rapidReview } from '@waymark/casework';
import type { CaseCourseShown, ListedTask } from '@waymark/engine/cqrs';
import { awaitedFrom, followingShown } from './following';

const decidedOn = { outcome: 'local child safeguarding practice review', alternative: 'none' };
const letter = {
  receivedOn: '2026-11-10',
  questions: {},
  asksToReconsider: true,
  considered: false,
  superseded: false,
};
const bodies = [{ step: 'BodyDecided', bodies: [{ title: 'Northmoor Council' }, { title: 'Northmoor Police' }] }];
const review = {
  id: 'review',
  category: 'rapidReview',
  stage: 'answered',
  state: { ...(rapidReview.initial as object), outcome: decidedOn, letters: { 'letter-1': letter } },
  bodies,
  next: [{ type: 'PartnersResponded' }],
};
const course = (whole: boolean) =>
  ({ head: { case: 'case', whole, erased: false }, workflows: [review] }) as unknown as CaseCourseShown;
const shown = (whole: boolean, tasks: readonly ListedTask[] = []) =>
  followingShown({ course: course(whole), labels: new Map(), mayOpen: true, tasks });

it('says that a review decided on is to be opened, and which partners are awaited where the Panel asks to reconsider', () => {
  expect(shown(true)).toEqual([
    {
      words:
        'A local child safeguarding practice review was decided on. It is to be opened: no record of it stands in this case yet.',
      links: [
        {
          href: '/cases/case/new/practice-review?kind=local-child-safeguarding-practice-review&origin=rapid+review&from=review',
          text: 'Open the review',
        },
      ],
    },
    {
      words:
        'The Panel’s letter received on 10 November 2026 asks the partners to reconsider. Their considered response is awaited: Northmoor Council and Northmoor Police.',
      links: [{ href: '/cases/case/w/review/steps/PartnersResponded?letter=letter-1', text: 'Record the response' }],
    },
  ]);
});

it('says nothing of it to those who see a part of the case alone', () => {
  expect(shown(false)).toEqual([]);
});

it('leaves out a response that stands among what is due, where the partners who are awaited are named', () => {
  const response = (of: string) =>
    ({ step: 'PartnersResponded', instance: 'review', prefill: { letter: of } }) as unknown as ListedTask;
  expect(shown(true, [response('letter-1')])).toHaveLength(1);
  expect(shown(true, [response('letter-2')])).toHaveLength(2);
  expect(awaitedFrom(course(true), response('letter-1'))).toBe('Northmoor Council and Northmoor Police');
  expect(awaitedFrom(course(true), { ...response('letter-1'), step: 'PanelQuestionAnswered' })).toBeNull();
});

it('opens other learning that was chosen with its kind and the rapid review, unless it stands among what is due', () => {
  const outcome = { outcome: 'no review', alternative: 'single-agency review' };
  const state = { ...(rapidReview.initial as object), outcome };
  const of = { ...course(true), workflows: [{ ...review, state }] } as unknown as CaseCourseShown;
  const following = (tasks: readonly ListedTask[]) =>
    followingShown({ course: of, labels: new Map(), mayOpen: true, tasks });
  const href = '/cases/case/new/practice-review?kind=single-agency-review&origin=rapid+review&from=review';
  expect(following([])).toMatchObject([{ links: [{ href, text: 'Open the review' }] }]);
  const task = { step: 'Initiated', instance: 'review', prefill: {} } as unknown as ListedTask;
  expect(following([task])).toEqual([]);
  expect(following([{ ...task, instance: 'review-2' }])).toHaveLength(1);
});
