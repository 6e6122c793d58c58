import { form, type Forms } from '../declare';
import { family } from '../rapid-review/gathering';
import { partaking } from '../rapid-review/notifying';

const note = { label: 'Note' } as const;
const why = (label: string) => ({ label, called: label.replace(/^W/, 'w') });

const practitionersEvent = { label: "Practitioners' event", called: 'which event', from: 'planned event' } as const;

/** What practitioners who worked with the family say of it. */
const practitioners: Forms = {
  PractitionerEventPlanned: form({
    title: "Plan a practitioners' event",
    when: { label: 'Date of the event' },
    fields: {
      event: { kind: 'new id' },
      place: { label: 'Place' },
      purpose: { label: 'What it is for', called: 'what it is for' },
    },
  }),
  PractitionerEventCancelled: form({
    title: "Record that a practitioners' event was cancelled",
    when: { label: 'Date it was cancelled' },
    fields: { event: practitionersEvent, why: why('Why it was cancelled') },
  }),
  PractitionerEventHeld: form({
    title: "Record a practitioners' event",
    when: { label: 'Date of the event' },
    fields: {
      event: { ...practitionersEvent, orNew: 'One that was not planned here' },
      held: {
        label: 'How it was held',
        called: 'how it was held',
        options: { 'in person': 'In person', online: 'Online', both: 'In person and online' },
      },
      agencies: { label: 'Agencies whose practitioners took part', called: 'which agencies took part' },
      took: { label: 'How many practitioners took part', called: 'number of practitioners who took part' },
      learning: { label: 'What they said and learned', called: 'what they said and learned' },
      support: { label: 'Support offered to them' },
    },
  }),
};

const proceedings = { label: 'Proceedings', called: 'which proceedings', from: 'proceedings' } as const;
const holds = {
  label: 'What they hold back',
  called: 'what they hold back',
  hint: 'Select none where the review goes on beside them.',
  options: {
    publication: 'Publication',
    interviews: 'Interviews',
    'family contact': 'Contact with the family',
    report: 'The report',
  },
} as const;
const nextLook = { label: 'Look at them again on', called: 'day on which they are looked at again' } as const;
const goesOn = { label: 'What goes on meanwhile', called: 'what goes on meanwhile' } as const;

const besides: Forms = {
  ProceedingsOpened: form({
    title: 'Record parallel proceedings',
    intro: 'The six months run on beside them: nothing holds back a statutory deadline.',
    when: { label: 'Date they began' },
    fields: {
      proceedings: { kind: 'new id' },
      kind: { label: 'Kind of proceedings', called: 'which kind of proceedings' },
      holds,
      nextLook,
      reference: { label: 'Their reference', kind: 'short text' },
      contact: { label: 'Whom to ask about them', called: 'whom to ask', kind: 'short text' },
      goesOn,
    },
  }),
  ProceedingsLookedAt: form({
    title: 'Look at parallel proceedings again',
    when: { label: 'Date they were looked at' },
    fields: { proceedings, holds: { ...holds, label: 'What they hold back now' }, nextLook, goesOn, note },
  }),
  ProceedingsConcluded: form({
    title: 'Record that parallel proceedings ended',
    when: { label: 'Date they ended' },
    fields: { proceedings, outcome: { label: 'How they ended', called: 'how they ended' } },
  }),
  NationalReviewSuggested: form({
    title: 'Suggest a national review to the Panel',
    when: { label: 'Date it was suggested' },
    fields: { rationale: { label: 'Rationale' } },
  }),
  NationalReviewAnnounced: form({
    title: 'Record that the Panel announced a review',
    when: { label: 'Date it was announced' },
    fields: {
      review: {
        label: 'What it announced',
        called: 'what it announced',
        options: { 'national review': 'A national review', 'thematic review': 'A thematic review' },
      },
      localReview: {
        label: 'What becomes of the local review',
        called: 'what becomes of the local review',
        options: { 'goes on': 'It goes on', ends: 'It ends', 'not yet clear': 'Not yet clear' },
      },
      what: { label: 'What it is to look at', called: 'what it is to look at' },
    },
  }),
};

const early: Forms = {
  EarlyLearningFound: form({
    title: 'Record early learning',
    intro: 'What need not wait for the report.',
    fields: { learning: { kind: 'new id' }, words: { label: 'What was learned', called: 'what was learned' } },
  }),
  EarlyLearningActedOn: form({
    title: 'Record what was done with early learning',
    fields: {
      learning: { label: 'Early learning', called: 'which learning', from: 'early learning' },
      agency: { label: 'Agency that acted', called: 'which agency acted' },
      what: { label: 'What was done', called: 'what was done' },
    },
  }),
};

const whoTakesPart: Forms = {
  CaseTakenIn: form({
    title: 'Take another case into the review',
    when: { label: 'Date of the decision' },
    fields: {
      case: { label: 'Case', called: 'which case', from: 'other case under review' },
      why: why('Why it is taken in'),
    },
  }),
  OwnerNamed: form({
    title: 'Name the agency that owns the review',
    when: { label: 'Date it was named' },
    fields: { owner: { label: 'Agency', called: 'which agency' }, note },
  }),
  ...partaking,
};

export const workingForms: Forms = { ...whoTakesPart, ...practitioners, ...family, ...besides, ...early };
