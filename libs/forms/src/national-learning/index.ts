import { form, type FieldWords, type Forms } from '../declare';
import { reopening } from '../rapid-review/ending';

const agency: FieldWords = { label: 'Agency', called: 'which agency', from: 'agency' };

const agencies = (hint: string): FieldWords => ({
  label: 'Agencies',
  called: 'which agencies',
  missing: 'Select at least one agency',
  hint,
  from: 'agency',
});

const receiving: Forms = {
  LearningReceived: form({
    title: 'Record national learning',
    intro:
      'A report, a thematic review or a briefing that is published for every area to learn from. It is about no child of this area: name none here.',
    when: { label: 'Date on which we received it' },
    fields: {
      kind: { label: 'What it is', called: 'what it is' },
      title: { label: 'Title', kind: 'short text' },
      publisher: { label: 'Published by', called: 'who published it', kind: 'short text' },
      publishedOn: { label: 'Date it was published', hint: 'As far as it is known: a month or a year will do.' },
      where: { label: 'Where it is found', hint: 'An address on the web, or a folder.', kind: 'short text' },
      cameFrom: {
        label: 'Where it came from',
        hint: 'From whom, or by which way, it reached the partnership.',
        kind: 'short text',
      },
      about: { label: 'What it is about', called: 'what it is about' },
    },
    next: 'A group considers whether it is relevant here.',
  }),
  Considered: form({
    title: 'Record that a group considered it',
    when: { label: 'Date it was considered' },
    fields: {
      group: { label: 'Group that considered it', called: 'which group considered it', kind: 'short text' },
      finding: {
        label: 'Is it relevant here?',
        called: 'whether it is relevant here',
        options: { relevant: 'Yes', 'relevant in part': 'In part', 'not relevant': 'No' },
      },
      why: { label: 'Why, and what it means here', called: 'why' },
    },
    next: 'What is relevant is circulated, and agencies are asked for assurance that it is in place. What is not is closed.',
  }),
  Circulated: form({
    title: 'Record that it was circulated',
    when: { label: 'Date it was circulated' },
    fields: {
      circulation: { kind: 'new id' },
      agencies: { label: 'To which agencies', called: 'to which agencies', from: 'agency' },
      others: {
        label: 'To whom else',
        called: 'to whom else it was circulated',
        hint: 'A network, a group, trainers.',
      },
      how: { label: 'How', called: 'how it was circulated', kind: 'short text' },
    },
    next: 'Ask agencies for assurance that what is learned from it is in place.',
  }),
};

const assurance: Forms = {
  InformationRequested: form({
    title: 'Ask agencies for assurance',
    when: { label: 'Date of the request' },
    each: 'agency',
    fields: {
      agency: agencies('Select every agency that is asked the same, by the same day.'),
      due: { label: 'Date the answer is due', called: 'day by which the answer is due' },
      scope: {
        label: 'What is asked',
        called: 'what is asked',
        hint: 'The agency reads this, with what was published and where it is found.',
      },
    },
    next: 'Each agency sees what it is asked, and of which publication, and can answer.',
  }),
  RequestEnded: form({
    title: 'Stop asking an agency for assurance',
    fields: { agency, why: { label: 'Why assurance is no longer asked for', called: 'why' } },
  }),
  ReturnReceived: form({
    title: "Record an agency's answer",
    when: { label: 'Date of the answer' },
    fields: {
      agency,
      kind: {
        label: 'What the agency answers',
        called: 'what the agency answers',
        options: {
          given: 'Assurance is given: what is learned is in place',
          'gap found': 'A gap was found',
          'not given': 'No assurance is given',
          'not applicable': 'It does not apply to this agency',
        },
      },
      assurance: {
        label: 'What was done, and how the agency knows that it works',
        called: 'what was done and how the agency knows',
      },
      gap: { label: 'Where a gap was found: what is missing', called: 'what is missing' },
      why: {
        label: 'Where no assurance is given, or it does not apply: why',
        called: 'why no assurance is given, or it does not apply',
      },
      author: { label: 'Written by' },
      keptAt: {
        label: 'Where the answer is kept',
        hint: 'Where it is a document of its own: in which system or folder. What it says need not be recorded here again.',
      },
    },
    next: 'What is missing is acted on: in an action plan of this case, or by the agency itself.',
  }),
  ReturnChased: form({
    title: 'Chase answers',
    each: 'agency',
    fields: { agency: agencies('Select every agency that was chased.'), how: { label: 'How it was chased' } },
  }),
  GapActedOn: form({
    title: 'Record what becomes of a gap',
    intro: 'An action for it stands in an action plan of this case: begin one, and say there that it comes from this.',
    when: { label: 'Date it was decided' },
    fields: {
      agency,
      how: {
        label: 'What becomes of it',
        called: 'what becomes of it',
        options: {
          'in an action plan': 'An action stands in an action plan',
          'by the agency itself': 'The agency closes it itself',
          'no action': 'Nothing is done about it',
        },
      },
      why: { label: 'What is done, or why nothing is', called: 'what is done, or why nothing is' },
    },
    next: 'Once the gap is closed, the agency can be asked for assurance again.',
  }),
};

export const nationalLearningForms: Forms = { ...receiving, ...assurance, ...reopening('record of this learning') };
