import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';

// What the scrutineer records: of a case in the case's record, of none in the partnership's. It changes no fact of a
// case. Observations, advice and challenges each have the partnership's answer.

const line = z.strictObject({ line: opaqueId(), enquiry: text(2000) });

export const scrutinyFacts = {
  ObservationRecorded: fact({
    says: 'Observation of the scrutineer recorded',
    clear: { observation: opaqueId(), of: opaqueId().optional() },
    sealed: { observed: text() },
    subject: ({ observation }) => `observation:${observation}`,
  }),
  ObservationAnswered: fact({
    says: "Scrutineer's observation answered",
    clear: { observation: opaqueId() },
    sealed: { answer: text() },
    subject: ({ observation }) => `observation:${observation}`,
  }),
  ScrutinyAdviceGiven: fact({
    says: 'Advice of the scrutineer given',
    clear: { advice: opaqueId(), dispute: opaqueId().optional() },
    sealed: { advised: text() },
    subject: ({ advice }) => `advice:${advice}`,
  }),
  ScrutinyAdviceAnswered: fact({
    says: "Scrutineer's advice answered",
    clear: { advice: opaqueId(), followed: z.enum(['followed', 'followed in part', 'not followed']) },
    sealed: { answer: rationale() },
    subject: ({ advice }) => `advice:${advice}`,
  }),
  ChallengeRaised: fact({
    says: 'Challenge raised by the scrutineer',
    clear: { challenge: opaqueId(), to: opaqueId().optional(), of: opaqueId().optional(), answerBy: CivilDate },
    sealed: { challenged: text() },
    subject: ({ challenge }) => `challenge:${challenge}`,
  }),
  /** A later day agreed for the answer. */
  ChallengeAnswerDayMoved: fact({
    says: 'Day for the answer to a challenge moved',
    clear: { challenge: opaqueId(), answerBy: CivilDate },
    sealed: { reason: rationale() },
    subject: ({ challenge }) => `challenge:${challenge}`,
  }),
  ChallengeAnswered: fact({
    says: 'Challenge answered',
    clear: { challenge: opaqueId(), answered: z.enum(['accepted', 'accepted in part', 'not accepted']).optional() },
    sealed: { answer: rationale() },
    subject: ({ challenge }) => `challenge:${challenge}`,
  }),
  /** The scrutineer is not satisfied: another answer is asked for, by another day. */
  ChallengePressed: fact({
    says: 'Challenge pressed: a further answer asked for',
    clear: { challenge: opaqueId(), answerBy: CivilDate },
    sealed: { why: text() },
    subject: ({ challenge }) => `challenge:${challenge}`,
  }),
  ChallengeConcluded: fact({
    says: 'Challenge concluded',
    clear: { challenge: opaqueId(), as: z.enum(['satisfied', 'not satisfied', 'withdrawn']) },
    sealed: { note: text().optional() },
    subject: ({ challenge }) => `challenge:${challenge}`,
  }),
  ScrutinyTaskOpened: fact({
    says: 'Scrutiny task opened',
    clear: { task: opaqueId() },
    sealed: { title: text(300), lines: z.array(line).min(1, 'Give at least one line of enquiry.').max(30) },
    subject: ({ task }) => `task:${task}`,
  }),
  ScrutinyTaskConcluded: fact({
    says: 'Scrutiny task concluded',
    clear: { task: opaqueId() },
    sealed: { findings: text(50_000) },
    subject: ({ task }) => `task:${task}`,
  }),
};

export type ScrutinyStep = StepsOf<typeof scrutinyFacts>;
export type ScrutinyOnRecord = StepsOnRecordOf<typeof scrutinyFacts>;

/** Tells the scrutineer's steps from the other steps of the record that they stand in. */
export const isScrutiny = <Step extends { readonly type: string }>(
  step: Step,
): step is Extract<Step, { readonly type: ScrutinyOnRecord['type'] }> => Object.hasOwn(scrutinyFacts, step.type);
