import { z } from 'zod';
import { CivilDate, type StatedDate } from '@waymark/statute';
import { fact, opaqueId, text, told, type Dated, type StepsOnRecordOf } from '../frame';

export const family = {
  /** By member, as often as there is contact: family is people, not a tick. */
  FamilyMemberContacted: fact({
    says: 'Contact with the family recorded',
    clear: {
      member: opaqueId(),
      told: z.enum(['told', 'not told', 'not yet, on police advice', 'declined contact']),
      nextContact: CivilDate.optional(),
      /** The draft that they saw. */
      sawDraft: opaqueId().optional(),
    },
    sealed: {
      name: text(200).optional(),
      relation: text(200),
      by: text(200).optional(),
      wishes: text().optional(),
      contactRoute: text(500).optional(),
      comments: text().optional(),
      complaint: text().optional(),
    },
    subject: ({ member }) => `family:${member}`,
  }),
  FeedbackReceived: fact({
    says: 'Feedback on the review received',
    clear: { feedback: opaqueId(), from: z.enum(['family', 'practitioners', 'agency']) },
    sealed: { words: text() },
    subject: ({ feedback }) => `feedback:${feedback}`,
  }),
};

export interface WithFamily extends Dated {
  /** By member: what they were told. */
  readonly family: Readonly<Record<string, string>>;
  /** By member: the day on which they are to be spoken with next, where one was agreed. Left out until the first. */
  readonly nextContacts?: Readonly<Record<string, CivilDate>>;
}

type Contact = Extract<StepsOnRecordOf<typeof family>, { type: 'FamilyMemberContacted' }>['data'];

/** Each contact says anew when the next one is to be, or that none is agreed. */
export function withContact<State extends WithFamily>(state: State, contact: Contact, on: StatedDate): State {
  const { member, told: whether, nextContact } = contact;
  const { [member]: _, ...others } = state.nextContacts ?? {};
  const nextContacts = nextContact === undefined ? others : { ...others, [member]: nextContact };
  const isAgreed = state.nextContacts !== undefined || nextContact !== undefined;
  return told<WithFamily>(state, `family:${member}`, on, {
    family: { ...state.family, [member]: whether },
    ...(isAgreed ? { nextContacts } : {}),
  }) as State;
}
