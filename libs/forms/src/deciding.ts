import { z } from 'zod';
import { opaqueId, text } from '@waymark/casework';

/** Who decided, as it is asked; apart from who records it. */
const asked = {
  body: opaqueId(),
  capacity: z.enum(['lead', 'delegate', 'deputy', 'acting']),
  given: z.enum(['meeting', 'email', 'telephone', 'letter', 'here']),
};

/** Where it matters that nobody signs off what is their own, the person is chosen from the directory where it has them. */
export const decidedBy = (compared: boolean) =>
  compared
    ? z.strictObject({ ...asked, person: opaqueId().optional(), name: text(200).optional() })
    : z.strictObject({ ...asked, name: text(200).optional() });

export interface DecidedByAnswer extends z.infer<z.ZodObject<typeof asked>> {
  readonly person?: string | undefined;
  readonly name?: string | undefined;
}

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
