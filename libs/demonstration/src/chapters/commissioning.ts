import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import { personName } from '../names/people';
import type { Deed } from '../script/deed';
import { lastOf } from '../script/places';
import type { Scene } from '../stories/scene';

/** The review that the case has now. */
export const theReview = lastOf('practiceReview');

/** Puts deeds down on the practice review of the case. */
export const onReview = (deeds: readonly Deed[]): Deed[] => deeds.map((deed) => ({ in: theReview, ...deed }));

export const partnersAndPanel = ['panel', 'ofsted', 'department-for-education'];

export interface Commissioning {
  readonly decided: CivilDate;
  readonly appointed: CivilDate;
}

export const reviewerOf = (scene: Scene, which = 'first'): string => scene.id('reviewer', which);

/** The decision is told, the terms are agreed, and a reviewer is found. */
export function commissioning(scene: Scene, { decided, appointed }: Commissioning): Deed[] {
  const { chance } = scene;
  const other = reviewerOf(scene, 'not chosen');
  const considered = after(appointed, -6);
  return onReview([
    {
      type: 'DecisionTold',
      on: after(decided, chance.whole(1, 3)),
      data: { recipients: partnersAndPanel, note: 'By e-mail, with the rationale of each partner.' },
    },
    {
      type: 'TermsOfReferenceAgreed',
      on: after(appointed, -4),
      data: {
        terms: scene.id('terms of reference'),
        method: 'Conversations with practitioners, a chronology across agencies and a learning event.',
        focus: 'How agencies understood daily life in the family, and what kept them from acting together.',
        period: 'The two years before the incident',
        questions: 'What got in the way? What would make it easier next time?',
      },
    },
    ...(chance.yes(50)
      ? [
          { type: 'ReviewerConsidered', on: considered, data: { reviewer: other, name: personName(chance) } },
          {
            type: 'ConflictChecked',
            on: after(considered, 1),
            data: {
              reviewer: other,
              found: 'declared',
              chairDecided: 'shut out',
              conflict: 'Advised one of the agencies in the period under review.',
            },
          },
        ]
      : []),
    ...found(scene, reviewerOf(scene), considered, appointed),
  ]);
}

/** Considered, checked for a conflict of interest, appointed, and the name told. */
function found(scene: Scene, reviewer: string, considered: CivilDate, appointed: CivilDate): Deed[] {
  const { area, chance } = scene;
  const inDirectory = reviewer === reviewerOf(scene);
  const name = inDirectory ? area.reviewer.name : personName(chance);
  const person = inDirectory ? { person: area.reviewer.id } : {};
  return [
    {
      type: 'ReviewerConsidered',
      on: considered,
      data: { reviewer, ...person, fromPanelPool: chance.yes(40), name, experience: 'Has led reviews elsewhere.' },
    },
    { type: 'ConflictChecked', on: after(considered, 2), data: { reviewer, found: 'none declared' } },
    { type: 'ReviewerAppointed', on: appointed, data: { reviewer, ...person, as: 'lead reviewer', name } },
    { type: 'ReviewerNameTold', on: after(appointed, 1), data: { reviewer, recipients: partnersAndPanel } },
  ];
}

/** The reviewer gives up, and another takes over some weeks later. */
export function reviewerResigns(scene: Scene, on: CivilDate, replacedOn: CivilDate): Deed[] {
  const [first, next] = [reviewerOf(scene), reviewerOf(scene, 'next')];
  return onReview([
    { type: 'ReviewerResigned', on, data: { reviewer: first, why: 'For reasons of health.' } },
    ...found(scene, next, after(replacedOn, -8), replacedOn),
    {
      type: 'ReviewerReplaced',
      on: after(replacedOn, 1),
      data: { reviewer: first, by: next, handedOver: 'Notes of interviews, and the chronology as far as it goes.' },
    },
  ]);
}
