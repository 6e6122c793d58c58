import { form, type FieldWords, type Forms } from '../declare';
import { why } from './notifying';

export const agency: FieldWords = { label: 'Agency', called: 'which agency', from: 'agency' };
const agencies = (hint: string): FieldWords => ({
  label: 'Agencies',
  called: 'which agencies',
  missing: 'Select at least one agency',
  hint,
  from: 'agency',
});
const note: FieldWords = { label: 'Note' };

const request: Forms = {
  InformationRequested: form({
    title: 'Ask agencies for information',
    when: { label: 'Date of the request' },
    each: 'agency',
    fields: {
      agency: agencies('Select every agency that is asked the same, by the same day.'),
      due: { label: 'Date the return is due' },
      basis: {
        label: 'Basis of the request',
        options: {
          'Children Act 2004 s16H': 'Children Act 2004, section 16H (s16H)',
          'by agreement': 'By agreement',
        },
      },
      scope: {
        label: 'What is asked for',
        hint: 'The period, whose records, and the questions. The agency reads this. Tell it which child is meant apart from this, by your secure channel, with the case reference.',
      },
      reference: { label: "The agency's reference", hint: 'Leave it out where several are asked: each has its own.' },
    },
    next: 'Each agency sees its request and can answer it. Its page does not say which child is meant: tell each agency by your secure channel, with the case reference. Ask them to secure their records as well.',
  }),
  RecordsSecured: form({
    title: 'Record that records were secured',
    fields: { agency, by: { label: 'Secured by' }, what: { label: 'Which records' } },
  }),
  RequestEnded: form({
    title: 'End a request for information',
    fields: { agency, why: why('Why the return is no longer asked for') },
  }),
};

export const keptAt: FieldWords = {
  label: 'Where the return is kept',
  hint: 'Where it is a document of its own: in which system or folder. What it says need not be recorded here again.',
};

/** The structured return: what the agency knew and did, and what it learns from it. */
const theReturn: Record<string, FieldWords> = {
  agency: { ...agency, page: 1 },
  kind: {
    label: 'Kind of return',
    options: {
      full: 'Full: everything asked for',
      partial: 'Partial: more will follow',
      nil: 'Nil: the agency had no involvement',
      withheld: 'Withheld: information is held back, with a reason',
    },
  },
  children: { label: 'Children it covers', hint: 'Select none where it covers all of them.', from: 'child' },
  author: { label: 'Written by' },
  authorRole: { label: "The author's role" },
  authorisedBy: { label: 'Authorised by' },
  authorisedOn: { label: 'Date it was authorised' },
  period: {
    label: 'Period that the return covers',
    lasts: true,
    hint: 'Give its first day here and its last day below, or a month or a year alone.',
  },
  keptAt,
  recordsSearched: {
    label: 'Records searched and secured',
    hint: 'Which records, when they were secured, and by whom.',
  },
  withheldBecause: { label: 'What is withheld, and the legal reason' },
  involvement: { label: 'Summary of involvement', page: 2 },
  episodes: {
    label: 'Key episodes',
    hint: 'What happened on which day. They are set in one order with those of the other agencies.',
    page: 2,
    entry: 'episode',
    fields: {
      on: { label: 'Date' },
      what: { label: 'What happened', called: 'what happened' },
    },
  },
  analysis: { label: 'Analysis of practice', page: 3 },
  childsVoice: { label: "The child's voice and daily life", page: 3 },
  identityAndEqualities: { label: 'Identity and equalities', page: 3 },
  goodPractice: { label: 'Good practice', page: 3 },
  learning: { label: 'Learning for the agency', page: 3 },
  immediateAction: { label: 'Immediate action taken', page: 4 },
  earlyActions: {
    label: 'Early actions',
    page: 4,
    entry: 'action',
    fields: {
      what: { label: 'What will be done', called: 'what will be done' },
      by: { label: 'By', called: 'day by which it will be done' },
    },
  },
};

const returns: Forms = {
  ReturnReceived: form({
    title: "Record an agency's information return",
    pages: ['The return', 'What the agency knew and did', 'Analysis and learning', 'Actions'],
    when: { label: 'Date of the return' },
    fields: theReturn,
    next: 'The business unit looks at the return. It may come back with a question.',
  }),
  ReturnQueried: form({
    title: 'Query a return',
    fields: {
      agency,
      question: { label: 'What is asked', called: 'what is asked', kind: 'long text' },
      due: { label: 'Date the answer is due' },
    },
  }),
  ReturnChased: form({
    title: 'Chase returns',
    each: 'agency',
    fields: { agency: agencies('Select every agency that was chased.'), how: { label: 'How it was chased' } },
  }),
  ReturnEscalated: form({
    title: 'Escalate a missing return',
    fields: {
      agency,
      to: {
        label: 'Escalated to',
        called: 'whom it is escalated to',
        options: {
          "the agency's senior lead": "The agency's senior lead",
          'a safeguarding partner': 'A safeguarding partner',
          'formal notice under s16H': 'Formal notice under the Children Act 2004, section 16H (s16H)',
        },
      },
      note,
    },
  }),
  ReturnAccepted: form({ title: 'Accept a return', fields: { agency, note } }),
};

const otherwise: Forms = {
  NewInformationReceived: form({
    title: 'Record new information',
    fields: {
      information: { kind: 'new id' },
      from: {
        label: 'Where it comes from',
        called: 'where the information comes from',
        options: {
          'post-mortem': 'Post-mortem',
          police: 'Police',
          coroner: 'Coroner',
          court: 'Court',
          health: 'Health',
          family: 'Family',
          'another area': 'Another area',
          other: 'Other',
        },
      },
      what: { label: 'What is new', called: 'what is new' },
    },
  }),
  SafeguardingActionTaken: form({
    title: 'Record an immediate safeguarding action',
    fields: {
      action: { kind: 'new id' },
      agency: { ...agency, label: 'Agency that took it' },
      what: { label: 'What was done', called: 'what was done' },
      forWhom: { label: 'For whom' },
    },
  }),
  FamilyMemberContacted: form({
    title: 'Record contact with the family',
    fields: {
      member: {
        label: 'Member of the family',
        called: 'which member of the family',
        orNew: 'Someone not recorded yet',
      },
      relation: { label: 'Relation to the child' },
      name: { label: 'Name' },
      told: {
        label: 'What the family member has been told of the review',
        called: 'whether they have been told of the review',
        options: {
          told: 'Told',
          'not told': 'Not told',
          'not yet, on police advice': 'Not yet, on police advice',
          'declined contact': 'They declined contact',
        },
      },
      by: { label: 'Contacted by' },
      wishes: { label: 'Their wishes' },
      contactRoute: { label: 'How they wish to be contacted' },
      nextContact: { label: 'Date of the next contact' },
      sawDraft: { label: 'Draft that they saw' },
      comments: { label: 'Their comments' },
      complaint: { label: 'Their complaint' },
    },
  }),
  FeedbackReceived: form({
    title: 'Record feedback on the review',
    fields: {
      feedback: { kind: 'new id' },
      from: {
        label: 'Whose feedback it is',
        called: 'whose feedback it is',
        options: { family: 'The family', practitioners: 'Practitioners', agency: 'An agency' },
      },
      words: { label: 'What was said', called: 'what was said' },
    },
  }),
};

export const gathering: Forms = { ...request, ...returns, ...otherwise };
export const family: Forms = {
  FamilyMemberContacted: otherwise['FamilyMemberContacted']!,
  FeedbackReceived: otherwise['FeedbackReceived']!,
};
