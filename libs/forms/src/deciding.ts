import { z } from 'zod';
import { opaqueId, text } from '@waymark/casework';

/** Who decided, as it is asked; apart from who records it. */
export const decidedBy = z.strictObject({
  body: opaqueId(),
  capacity: z.enum(['lead', 'delegate', 'deputy', 'acting']),
  given: z.enum(['meeting', 'email', 'telephone', 'letter', 'here']),
  name: text(200).optional(),
});

export type DecidedByAnswer = z.infer<typeof decidedBy>;

export const capacityWords = {
  lead: 'As lead of the body',
  delegate: 'As its delegate',
  deputy: 'As a deputy',
  acting: 'Acting in the post',
};

export const givenWords = {
  meeting: 'At a meeting',
  email: 'By email',
  telephone: 'By telephone',
  letter: 'By letter',
  here: 'Here in Waymark, by the person themselves',
};
