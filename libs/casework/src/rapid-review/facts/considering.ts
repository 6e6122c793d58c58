import { z } from 'zod';
import { criteria } from '@waymark/statute';
import { drafting } from '../../deciding';
import { fact, oneOf, opaqueId, rationale, text } from '../../frame';
import { alternative, body } from '../values';

const kind = z.enum(['criteria meeting', 'rapid review meeting', 'progress meeting', 'sign-off meeting']);
const present = z.array(opaqueId()).max(60);

const cameOrSentApologies = {
  between: ['attended', 'apologies'],
  found: ({ attended, apologies }: { attended: readonly string[]; apologies: readonly string[] }) => {
    const at = apologies.findIndex((who) => attended.includes(who));
    const because = 'Who attended stands here too. Whoever is named either attended or sent apologies.';
    return at < 0 ? [] : [{ path: ['apologies', at], because }];
  },
};

const meetings = {
  MeetingPlanned: fact({
    says: 'Meeting planned',
    clear: { meeting: opaqueId(), kind },
    sealed: { place: text(300).optional() },
    subject: ({ meeting }) => `meeting:${meeting}`,
    tense: 'planned',
  }),
  MeetingCancelled: fact({
    says: 'Meeting cancelled',
    clear: { meeting: opaqueId() },
    sealed: { why: text().optional() },
    subject: ({ meeting }) => `meeting:${meeting}`,
  }),
  MeetingHeld: fact({
    says: 'Meeting held',
    clear: {
      meeting: opaqueId(),
      kind,
      held: z.enum(['in person', 'online', 'both']),
      attended: present,
      apologies: present,
    },
    sealed: { people: z.array(text(200)).max(50).optional(), notes: text(50_000).optional() },
    atOdds: cameOrSentApologies,
    subject: ({ meeting }) => `meeting:${meeting}`,
  }),
};

const judging = {
  CriterionAssessed: fact({
    says: 'Criterion assessed',
    clear: { criterion: oneOf(criteria), met: z.enum(['met', 'not met', 'not yet clear']) },
    sealed: { reasons: rationale() },
    subject: ({ criterion }) => `criterion:${criterion}`,
  }),
  GroupRecommended: fact({
    says: "Group's recommendation made",
    clear: { recommends: z.enum(['local review', 'no review', 'national review', 'further information']) },
    sealed: { rationale: rationale() },
    subject: () => 'recommendation',
  }),
  BodyDecided: fact({
    says: "Partner's decision given",
    clear: { body, decision: z.enum(['local review', 'no review', 'national review']) },
    sealed: { rationale: rationale() },
    subject: ({ body }) => `decision:${body}`,
    decision: true,
  }),
  /** May come again, also long after sending or closing: a post-mortem turns a "no" into a "yes". */
  OutcomeRecorded: fact({
    says: 'Outcome recorded',
    clear: {
      outcome: z.enum(['local child safeguarding practice review', 'no review']),
      alternative,
      nationalReviewSuggested: z.boolean(),
    },
    sealed: { rationale: rationale(), alternativeDescribed: text().optional() },
    subject: () => 'outcome',
    decision: true,
  }),
};

export const considering = { ...meetings, ...judging, ...drafting };
