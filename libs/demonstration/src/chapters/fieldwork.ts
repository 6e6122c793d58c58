import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Agency } from '../directory/area';
import { givenName } from '../names/people';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { onReview, reviewerOf } from './commissioning';

export interface Fieldwork {
  readonly planned: CivilDate;
  readonly held: CivilDate;
  readonly family: CivilDate;
  readonly asked: CivilDate;
  readonly agencies: readonly Agency[];
  /** Who reviews while progress is asked for. */
  readonly reviewer?: string;
}

/** Practitioners and family are heard, early learning is acted on, and partners ask in writing how it goes. */
export function fieldwork(scene: Scene, { planned, held, family, asked, agencies, reviewer }: Fieldwork): Deed[] {
  const { chance } = scene;
  const event = (which: string) => scene.id('practitioners event', which);
  const learning = scene.id('early learning');
  const agency = chance.pick(agencies).id;
  const mother = scene.id('family', 'mother');
  return onReview([
    {
      type: 'PractitionerEventPlanned',
      on: held,
      typed: planned,
      data: { event: event('learning'), purpose: 'To hear how it looked at the time.', place: 'Council offices' },
    },
    {
      type: 'PractitionerEventHeld',
      on: held,
      data: {
        event: event('learning'),
        held: chance.pick(['in person', 'in person', 'online']),
        agencies: agencies.map(({ id }) => id),
        took: chance.whole(11, 28),
        learning: 'Workers had worries that each kept for themselves; thresholds were read in different ways.',
        support: 'Each agency named someone to talk to afterwards.',
      },
    },
    {
      type: 'FamilyMemberContacted',
      on: family,
      data: {
        member: mother,
        told: 'told',
        relation: 'mother',
        name: givenName(chance),
        by: 'The reviewer',
        wishes: 'Wants to read the report before others do.',
        nextContact: after(family, 60),
      },
    },
    {
      type: 'EarlyLearningFound',
      on: after(held, 3),
      by: scene.area.reviewer.id,
      data: { learning, words: 'Letters about missed appointments went to an old address.' },
    },
    {
      type: 'EarlyLearningActedOn',
      on: after(held, 16),
      data: { learning, agency, what: 'Addresses are now checked at each contact.' },
    },
    {
      type: 'ProgressRequested',
      on: asked,
      data: {
        request: scene.id('progress'),
        reviewer: reviewer ?? reviewerOf(scene),
        asksFor: 'information',
        inWriting: true,
        due: after(asked, 10),
        words: 'When will a first draft be ready, and what stands in its way?',
      },
    },
    {
      type: 'ProgressReplied',
      on: after(asked, chance.whole(4, 11)),
      data: { request: scene.id('progress'), words: 'Interviews are done but for two; the draft is being written.' },
    },
  ]);
}

/** A second look at the same family, now that there is something to read. */
export const familyReads = (scene: Scene, on: CivilDate, draft: string): Deed[] =>
  onReview([
    {
      type: 'FamilyMemberContacted',
      on,
      data: {
        member: scene.id('family', 'mother'),
        told: 'told',
        relation: 'mother',
        sawDraft: draft,
        comments: 'Asked for two dates to be put right, and for her words to stand as she said them.',
      },
    },
  ]);
