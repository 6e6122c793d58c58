import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';

// What can happen to a meeting. Groups meet across cases: an agenda item points to the case or the action that it is
// about, and what was decided on it stands here with its reasons and by whom.

export const groups = [
  'practice review group',
  'executive',
  'lead safeguarding partners',
  'rapid review panel',
  'scrutiny',
  'other',
] as const;

/** Whether the bodies that decide belong to a group, so that each is looked for at its meetings. */
export const isOfPartners = (group: string): boolean => group !== 'scrutiny' && group !== 'other';

/** A deciding body or an agency. */
const body = opaqueId();
const item = opaqueId();
const items = z.array(item).max(100);

const attending = z.strictObject({
  body,
  seniority: z.enum(['chief officer', 'director', 'senior manager', 'manager', 'practitioner']),
  /** Whether this person may decide for the body. */
  decisionAuthority: z.boolean(),
  as: z.enum(['member', 'deputy', 'invited']),
});

/** Who came for a body stands in one row: in two, nobody could say whether it had authority to decide. */
function eachBodyOnce(rows: readonly { body: string }[], context: z.RefinementCtx): void {
  for (const [at, row] of rows.entries()) {
    const before = rows.findIndex(({ body: other }) => other === row.body);
    if (before === at) continue;
    const message = `This body stands in row ${before + 1} already. Say in one row who came for it.`;
    context.addIssue({ code: 'custom', path: [at, 'body'], message });
  }
}

/** A body that came for which apologies stand too would count as both in what is told of attendance. */
const cameOrSentApologies = {
  between: ['attendance', 'apologies'],
  found: ({ attendance, apologies }: { attendance: readonly { body: string }[]; apologies: readonly string[] }) =>
    apologies.flatMap((body, at) => {
      const row = attendance.findIndex(({ body: came }) => came === body);
      const because = `The body in row ${row + 1} of the attendance stands here too. A body either attends or sends its apologies.`;
      return row < 0 ? [] : [{ path: ['apologies', at], because }];
    }),
};

const calling = {
  MeetingCalled: fact({
    says: 'Meeting called',
    clear: { group: z.enum(groups), on: CivilDate },
    sealed: { title: text(300).optional(), place: text(300).optional() },
    subject: () => 'meeting',
  }),
  Postponed: fact({
    says: 'Meeting postponed',
    clear: { to: CivilDate.optional() },
    sealed: { why: text().optional() },
    subject: () => 'meeting',
  }),
  Cancelled: fact({
    says: 'Meeting cancelled',
    clear: {},
    sealed: { why: text().optional() },
    subject: () => 'meeting',
  }),
};

const agenda = {
  AgendaItemAdded: fact({
    says: 'Agenda item added',
    clear: {
      item,
      case: opaqueId().optional(),
      action: opaqueId().optional(),
      /** What stands on every agenda of the group. */
      standing: z
        .enum([
          'domestic homicide reviews',
          'safeguarding adults reviews',
          'rapid reviews',
          'action plans',
          'national learning',
          'minutes of the last meeting',
          'other',
        ])
        .optional(),
    },
    sealed: { title: text(300).optional(), note: text().optional() },
    subject: (data) => `item:${data.item}`,
  }),
  AgendaItemRemoved: fact({
    says: 'Agenda item removed',
    clear: { item },
    sealed: { why: text().optional() },
    subject: (data) => `item:${data.item}`,
  }),
  AgendaItemDeferred: fact({
    says: 'Agenda item put off to another meeting',
    clear: { item, to: opaqueId().optional() },
    sealed: { why: text().optional() },
    subject: (data) => `item:${data.item}`,
  }),
  PapersSent: fact({
    says: 'Papers sent',
    clear: { papers: opaqueId(), items: items.optional() },
    sealed: { sentTo: text(1000).optional(), note: text().optional() },
    subject: ({ papers }) => `papers:${papers}`,
  }),
};

const conflicts = {
  ConflictDeclared: fact({
    says: 'Conflict of interest declared',
    clear: { conflict: opaqueId(), body: body.optional(), item: item.optional() },
    sealed: { who: text(200), interest: text() },
    subject: ({ conflict }) => `conflict:${conflict}`,
  }),
  ConflictDecided: fact({
    says: "Chair's decision on a conflict of interest",
    clear: { conflict: opaqueId(), decision: z.enum(['shut out', 'deputy acts', 'stays with safeguards']) },
    sealed: { rationale: rationale(), safeguards: text().optional() },
    subject: ({ conflict }) => `conflict:${conflict}`,
  }),
};

const holding = {
  MeetingHeld: fact({
    says: 'Meeting held',
    clear: {
      held: z.enum(['in person', 'online', 'hybrid']),
      attendance: z.array(attending).max(100).superRefine(eachBodyOnce),
      apologies: z.array(body).max(100),
    },
    sealed: {
      people: z
        .array(z.strictObject({ body: body.optional(), name: text(200), role: text(200).optional() }))
        .max(100)
        .optional(),
      notes: text(50_000).optional(),
    },
    atOdds: cameOrSentApologies,
    subject: () => 'held',
  }),
  HeldInPrivate: fact({
    says: 'Part of the meeting held in private',
    clear: { items },
    sealed: { why: rationale() },
    subject: () => 'private',
  }),
  DecisionTaken: fact({
    says: 'Decision taken',
    clear: {
      decision: opaqueId(),
      item: item.optional(),
      by: z.array(body).min(1, 'Say who decided.').max(60),
    },
    sealed: { decided: text(), rationale: rationale() },
    subject: ({ decision }) => `decision:${decision}`,
  }),
  ActionNoted: fact({
    says: 'Action noted',
    clear: {
      noted: opaqueId(),
      item: item.optional(),
      action: opaqueId().optional(),
      agencies: z.array(opaqueId()).max(100).optional(),
      due: CivilDate.optional(),
    },
    sealed: { what: text() },
    subject: ({ noted }) => `noted:${noted}`,
  }),
};

const minuting = {
  MinutesCirculated: fact({
    says: 'Minutes circulated',
    clear: { minutes: opaqueId(), version: z.int().min(1) },
    sealed: { words: text(100_000).optional() },
    subject: () => 'minutes',
  }),
  /** At a later meeting, whose record may be named. */
  MinutesAgreed: fact({
    says: 'Minutes agreed',
    clear: { minutes: opaqueId().optional(), at: opaqueId().optional() },
    sealed: { changes: text().optional() },
    subject: () => 'minutes',
  }),
};

export const facts = { ...calling, ...agenda, ...conflicts, ...holding, ...minuting };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
