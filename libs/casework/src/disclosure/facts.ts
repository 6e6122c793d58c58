import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';

// Disclosure: somebody outside the partnership asks for a review's material. Each request is answered with a decision,
// and where that allows it, with material. Nothing is final: a complaint or an order leads to a later decision.

/** Who asks, and to whom material goes. `person`: for what is held about them; `public`: freedom of information. */
export const askers = [
  'police',
  'crown prosecution service',
  'coroner',
  'family court',
  'person',
  'public',
  'other',
] as const;

/** Whose advice was taken; `origin` is the agency or partner that the material came from. */
export const disclosureAdvisers = [
  'legal adviser',
  'data protection officer',
  'caldicott guardian',
  'origin',
  'police or prosecution',
  'other',
] as const;

export const disclosureDecisions = ['released in full', 'released in part', 'refused', 'nothing held'] as const;

const request = opaqueId();
const about = ({ request: of }: { request: string }): string => `disclosure:${of}`;

export const disclosureFacts = {
  /** Dated to the day on which the request was received. */
  DisclosureRequested: fact({
    says: 'Disclosure requested',
    // The day for the answer is the one that the request or the order states; where it states none, there is none.
    clear: { request, by: z.enum(askers), answerBy: CivilDate.optional() },
    sealed: {
      name: text(300),
      asked: text(),
      reference: text(100).optional(),
      rests: text(2000).optional(),
    },
    subject: about,
  }),
  /** A later day that the asker agreed to, or an order set. */
  DisclosureDayMoved: fact({
    says: 'Day for the answer to a request for disclosure moved',
    clear: { request, answerBy: CivilDate },
    sealed: { reason: rationale() },
    subject: about,
  }),
  DisclosureAdviceRecorded: fact({
    says: 'Advice on disclosure recorded',
    clear: { request, from: z.enum(disclosureAdvisers) },
    sealed: { name: text(300).optional(), advice: text() },
    subject: about,
  }),
  DisclosureDecided: fact({
    says: 'Disclosure decided',
    // `version`: a draft, a report or a pack of the case, where one is released.
    clear: { request, decision: z.enum(disclosureDecisions), version: opaqueId().optional() },
    sealed: { basis: rationale(), material: text().optional(), redactions: text().optional() },
    subject: about,
  }),
  MaterialReleased: fact({
    says: 'Material released',
    clear: {
      request,
      to: z.enum(askers),
      how: z.enum(['secure email', 'secure portal', 'by hand', 'post', 'inspected here', 'other']),
    },
    sealed: { name: text(300).optional(), note: text().optional() },
    subject: about,
  }),
  RequestWithdrawn: fact({
    says: 'Request for disclosure withdrawn by who asked',
    clear: { request },
    sealed: { why: text().optional() },
    subject: about,
  }),
};

export type DisclosureStep = StepsOf<typeof disclosureFacts>;
export type DisclosureOnRecord = StepsOnRecordOf<typeof disclosureFacts>;

/** Tells the steps of disclosure from the other steps of the record that they stand in. */
export const isDisclosure = <Step extends { readonly type: string }>(
  step: Step,
): step is Extract<Step, { readonly type: DisclosureOnRecord['type'] }> => Object.hasOwn(disclosureFacts, step.type);
