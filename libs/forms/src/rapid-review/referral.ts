import { z } from 'zod';
import { knowable, oneOf, opaqueId, text } from '@waymark/casework';
import { notificationValues as values, StatedDate } from '@waymark/statute';
import { form, type FieldWords, type Forms } from '../declare';
import type { Data } from '../held/choice';
import { partWords } from './children';

const awareness = {
  incidentKnownOn: {
    label: 'Date the local authority knew of the incident',
    called: 'date the local authority knew of the incident',
  },
  abuseSuspectedOn: {
    label: 'Date abuse or neglect was first known or suspected',
    hint: 'It may be later than the incident: after a post-mortem, for example, or a disclosure.',
  },
  fiveDaysRunFrom: {
    label: 'Which of them starts the five working days',
    called: 'which date starts the five working days',
    options: { incident: 'Knowing of the incident', 'abuse or neglect': 'Knowing or suspecting abuse or neglect' },
  },
} satisfies Record<string, FieldWords>;

/** What is known of a child on the day; the other characteristics are recorded child by child. */
const aChild = z.strictObject({
  child: opaqueId(),
  part: z.enum(Object.keys(partWords) as [keyof typeof partWords, ...(keyof typeof partWords)[]]),
  name: text(200).optional(),
  bornOn: StatedDate.optional(),
  ageBand: knowable(oneOf(values.ageBand.values)).optional(),
  sex: knowable(oneOf(values.sex.values)).optional(),
});

/** A step names the children, says what part each had, and describes them: a person fills in one child after another. */
export function childrenComposed({ children, ...answers }: Data): Data {
  const rows = children as readonly ({ child: string; part: string } & Data)[];
  const described = rows.map(({ part: _part, ...particulars }) => particulars);
  const particulars = described.filter((one) => Object.keys(one).length > 1);
  return {
    ...answers,
    children: rows.map(({ child }) => child),
    parts: Object.fromEntries(rows.map(({ child, part }) => [child, part])),
    ...(particulars.length === 0 ? {} : { particulars }),
  };
}

export const referral: Forms = {
  Referred: form({
    title: 'Record a referral',
    intro:
      'What is known now is enough: anything may be added or corrected later, and what was first recorded stays visible.',
    pages: ['What happened', 'The children', 'Who knew, and when'],
    when: { label: 'Date the referral was received', page: 3 },
    fields: {
      entry: {
        label: 'What the referral is about',
        options: {
          incident: 'An incident: a child died or was seriously harmed, and abuse or neglect is known or suspected',
          'looked-after child death': 'The death of a looked-after child, without such an incident',
          'care leaver death': 'The death of a care leaver',
          'near miss': 'A near miss',
        },
      },
      incidentOn: { label: 'Date of the incident' },
      place: { label: 'Where it happened', hint: 'An address or a description, as far as it is known.' },
      happenedIn: { label: 'In which area it happened', called: 'in which area it happened' },
      nature: { label: 'Nature of the incident', options: values.nature.values },
      abuseOrNeglect: { label: 'Abuse or neglect', called: 'whether abuse or neglect is known or suspected' },
      account: { label: 'What happened', called: 'what happened' },
      children: {
        label: 'Children',
        hint: 'Every child the incident is about: harmed, a sibling, or alleged to have caused harm.',
        page: 2,
        entry: 'child',
        fields: {
          child: { kind: 'new id' },
          part: { label: "The child's part", called: 'what part the child had', options: partWords },
          name: { label: 'Name' },
          bornOn: { label: 'Date of birth' },
          ageBand: { label: 'Age', options: values.ageBand.values },
          sex: { label: 'Sex', options: values.sex.values },
        },
      },
      referredBy: {
        label: 'Who made the referral',
        called: 'who made the referral',
        hint: 'Name, role and agency.',
        page: 3,
      },
      incidentKnownOn: { ...awareness.incidentKnownOn, page: 3 },
      abuseSuspectedOn: { ...awareness.abuseSuspectedOn, page: 3 },
      fiveDaysRunFrom: { ...awareness.fiveDaysRunFrom, page: 3 },
      whyThatAwareness: { label: 'Why that date', page: 3 },
      homeAuthority: {
        label: 'Local authority where the children normally live, if it is not this one and is on the list',
        called: 'local authority where the children normally live',
        from: 'local authority',
        page: 3,
      },
      homeArea: {
        label: 'Where the children normally live, if its local authority is not on the list',
        called: 'where the children normally live',
        hint: 'Its local authority, anywhere in England, or the country where it is elsewhere.',
        kind: 'short text',
        page: 3,
      },
    },
    instead: {
      of: ['children', 'parts', 'particulars'],
      ask: { children: z.array(aChild).min(1).max(60) },
      compose: childrenComposed,
    },
    next: 'Each partner can now say whether to notify, and the agencies can be asked to secure their records.',
  }),
  FurtherReferralReceived: form({
    fields: {
      referral: { kind: 'new id' },
      referredBy: { label: 'Who made the referral', called: 'who made the referral' },
      account: { label: 'What they reported', called: 'what they reported' },
    },
  }),
  AwarenessEstablished: form({
    title: 'Record when abuse or neglect was first suspected',
    fields: {
      ...awareness,
      through: {
        label: 'How it became known',
        called: 'how it became known',
        options: {
          'post-mortem': 'Post-mortem',
          disclosure: 'Disclosure',
          police: 'Police',
          health: 'Health',
          other: 'Other',
        },
      },
      why: { label: 'Why that is the date', called: 'why that is the date' },
    },
  }),
  ReferralAccepted: form({
    title: 'Record a referral accepted from another area',
    fields: {
      from: { label: 'Partnership it came from, where it uses Waymark', from: 'partnership' },
      area: { label: 'Area it came from' },
      note: { label: 'Note' },
    },
  }),
  ReferralPassedOn: form({
    title: 'Record a referral passed to another area',
    fields: {
      to: { label: 'Partnership it went to, where it uses Waymark', from: 'partnership' },
      area: { label: 'Area it was passed to' },
      why: { label: 'Why it was passed on', called: 'why it was passed on' },
    },
  }),
};
