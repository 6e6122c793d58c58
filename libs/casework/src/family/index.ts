import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, text } from '../frame';

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
