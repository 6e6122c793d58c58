import { form, type FieldWords, type Forms } from '../declare';
import { gathering, keptAt } from '../rapid-review/gathering';
import { reopening } from '../rapid-review/ending';

const expectation = 'Leave it out where they name no day. It is what they expect, and no deadline of the statute.';

const theReview: Record<string, FieldWords> = {
  kind: {
    label: 'Kind of review',
    called: 'which kind of review it is',
    page: 1,
  },
  ledBy: {
    label: 'Who leads it',
    called: 'who leads it',
    hint: 'The partnership or body. Of a combined review, the body that leads it.',
  },
  reference: { label: 'Their reference' },
  openedOn: { label: 'Date on which they opened it' },
  who: { label: 'Child or family it is about', hint: 'Names, as far as they are known.' },
  about: { label: 'What it is about', called: 'what it is about', hint: 'And how children of this area are touched.' },
  representative: { label: 'Our representative', hint: 'Name and post of whoever sits on the panel for us.' },
  contribution: {
    label: 'Are we asked to contribute?',
    called: 'whether we are asked to contribute',
    page: 2,
    options: {
      'asked for': 'Yes: information, a chronology or a report is asked for',
      'not asked for': 'No: we follow it, or are represented',
    },
  },
  asked: { label: 'What they ask for', called: 'what they ask for', page: 2 },
  due: { label: 'By when', called: 'day by which it is asked for', hint: expectation, page: 2 },
};

const { RequestEnded, ReturnChased } = gathering as { RequestEnded: Forms[string]; ReturnChased: Forms[string] };

const gatheringHere: Forms = {
  InformationRequested: form({
    title: 'Ask our agencies for information',
    when: { label: 'Date of the request' },
    each: 'agency',
    fields: {
      agency: {
        label: 'Agencies',
        called: 'which agencies',
        missing: 'Select at least one agency',
        hint: 'Select every agency that is asked the same, by the same day.',
        from: 'agency',
      },
      due: { label: 'Date the return is due', hint: 'Early enough for the contribution to be drawn together from it.' },
      scope: {
        label: 'What is asked for',
        hint: 'The agency reads this. Tell it which child is meant apart from this, by your secure channel, with the case reference.',
      },
    },
    next: 'Each agency sees its request and can answer it. Its page does not say which child is meant: tell each agency by your secure channel, with the case reference.',
  }),
  RequestEnded: RequestEnded!,
  ReturnChased: ReturnChased!,
  ReturnReceived: form({
    title: "Record an agency's information return",
    when: { label: 'Date of the return' },
    fields: {
      agency: { label: 'Agency', called: 'which agency', from: 'agency' },
      kind: {
        label: 'Kind of return',
        options: {
          full: 'Full: everything asked for',
          partial: 'Partial: more will follow',
          nil: 'Nil: the agency had no involvement',
          withheld: 'Withheld: information is held back, with a reason',
        },
      },
      author: { label: 'Written by' },
      keptAt,
      involvement: { label: 'What the agency knew and did', called: 'what the agency knew and did' },
      learning: { label: 'Learning for the agency' },
      withheldBecause: { label: 'What is withheld, and the legal reason' },
    },
    next: 'The business unit draws the returns together and sends the contribution.',
  }),
};

export const otherReviewForms: Forms = {
  ReviewRecorded: form({
    title: 'Record a review led by others',
    intro:
      'A review of another area, or of another board, to which this partnership contributes or on which it is represented. It counts in no figure of our own reviews.',
    pages: ['The review', 'What is asked of us'],
    when: { label: 'Date on which we were told of it, or asked' },
    fields: theReview,
    next: 'Ask our agencies for what they hold, where a contribution is asked for. Actions that come of it stand in an action plan: begin one in this case.',
  }),
  RepresentativeNamed: form({
    title: 'Name our representative',
    when: { label: 'From which day', called: 'day from which they represent us' },
    fields: {
      name: { label: 'Name and post', called: 'name and post', kind: 'short text' },
      note: { label: 'Note' },
    },
  }),
  ContributionAsked: form({
    title: 'Record that a contribution was asked for',
    intro: 'Also where more is asked for, or the same by another day.',
    when: { label: 'Date it was asked for' },
    fields: {
      asked: { label: 'What they ask for', called: 'what they ask for' },
      due: { label: 'By when', called: 'day by which it is asked for', hint: expectation },
    },
  }),
  ...gatheringHere,
  ContributionSent: form({
    title: 'Record that the contribution was sent',
    when: { label: 'Date it was sent' },
    fields: {
      sentTo: { label: 'To whom', called: 'to whom it was sent', kind: 'short text' },
      what: { label: 'What was sent', called: 'what was sent' },
    },
    next: 'Record what this area learns from it, without waiting for their report.',
  }),
  NoContributionMade: form({
    title: 'Record that no contribution is made',
    when: { label: 'Date they were told, or told us' },
    fields: {
      how: {
        label: 'How it ended',
        called: 'how it ended',
        options: { declined: 'We declined', 'no longer asked for': 'They no longer ask for it' },
      },
      why: { label: 'Why', called: 'why' },
    },
  }),
  ReportReceived: form({
    title: 'Record that the report came',
    when: { label: 'Date it came' },
    fields: {
      published: {
        label: 'Is it published?',
        called: 'whether it is published',
        options: { published: 'Yes', 'not published': 'No', 'not known': 'Not known' },
      },
      where: { label: 'Where it is found', kind: 'short text' },
      findings: { label: 'What it finds that touches children', called: 'what it finds' },
    },
  }),
  LearningRecorded: form({
    title: 'Record learning for this area',
    when: { label: 'Date it was recorded as learning' },
    fields: {
      learning: { kind: 'new id' },
      learned: { label: 'What we learned', called: 'what we learned' },
      shared: { label: 'With whom it was shared', called: 'with whom it was shared' },
    },
    next: 'What is to be done about it stands in an action plan: begin one in this case.',
  }),
  ...reopening('record of this review'),
};
