import { form, type FieldWords, type Forms } from '../declare';

const request: FieldWords = { label: 'Request', called: 'which request', from: 'request for disclosure' };
const answerBy: FieldWords = {
  label: 'Date the answer is asked for by',
  hint: 'As the request or the order states it. Leave it empty where none is stated: no date is worked out.',
};

const kinds = {
  police: 'The police',
  'crown prosecution service': 'The Crown Prosecution Service',
  coroner: 'A coroner',
  'family court': 'A family court',
  person: 'A person, for what is held about them (subject access)',
  public: 'A member of the public (freedom of information)',
  other: 'Somebody else',
};

export const disclosure: Forms = {
  DisclosureRequested: form({
    title: 'Record a request for disclosure',
    intro: 'Somebody outside the partnership asks for material of this case.',
    when: { label: 'Date the request was received' },
    fields: {
      request: { kind: 'new id' },
      by: { label: 'Who asks', called: 'who asks', options: kinds },
      name: { label: 'Name of who asks', called: 'the name of who asks', hint: 'The person, office or court.' },
      asked: { label: 'What is asked for', called: 'what is asked for' },
      reference: { label: 'Their reference', hint: 'The number of an order or a letter.' },
      rests: { label: 'What the request rests on, as it says', hint: 'An order, a law, consent.', kind: 'long text' },
      answerBy,
    },
    next: 'Advice is taken, and it is decided what is released.',
  }),
  DisclosureDayMoved: form({
    title: 'Move the day for the answer to a request for disclosure',
    intro: 'Who asked agreed to another day, or an order set one.',
    fields: {
      request,
      answerBy: { label: 'Date the answer is asked for by' },
      reason: { label: 'Why the day moves', called: 'why the day moves' },
    },
  }),
  DisclosureAdviceRecorded: form({
    title: 'Record advice on a request for disclosure',
    when: { label: 'Date the advice was given' },
    fields: {
      request,
      from: {
        label: 'Who advised',
        called: 'who advised',
        options: {
          'legal adviser': 'Legal adviser',
          'data protection officer': 'Data protection officer',
          'caldicott guardian': 'Caldicott guardian',
          origin: 'The agency or partner that the material came from',
          'police or prosecution': 'Police or prosecution, on their proceedings',
          other: 'Somebody else',
        },
      },
      name: { label: 'Name of who advised' },
      advice: { label: 'Advice', called: 'the advice' },
    },
  }),
  DisclosureDecided: form({
    title: 'Decide on a request for disclosure',
    decider: 'optional',
    when: { label: 'Date it was decided' },
    fields: {
      request,
      decision: {
        label: 'Decision',
        called: 'what was decided',
        options: {
          'released in full': 'Release in full',
          'released in part': 'Release in part',
          refused: 'Refuse',
          'nothing held': 'Nothing is held',
        },
      },
      basis: { label: 'Basis', called: 'the basis of the decision', hint: 'The law, order or exemption, and why.' },
      version: { label: 'Version, where it is one on record', from: 'version of the case' },
      material: { label: 'What is released', hint: 'Which documents, or which parts of them.' },
      redactions: { label: 'Redactions', hint: 'What is left out, and why.' },
    },
    next: 'Where it allows a release, the material goes to who asked.',
  }),
  MaterialReleased: form({
    title: 'Record that material was released',
    when: { label: 'Date it was released' },
    fields: {
      request,
      to: { label: 'To whom', called: 'to whom it was released', options: kinds },
      name: { label: 'Name of who received it' },
      how: { label: 'How', called: 'how it was released' },
      note: { label: 'Note' },
    },
  }),
  RequestWithdrawn: form({
    title: 'Record that a request for disclosure was withdrawn',
    when: { label: 'Date it was withdrawn' },
    fields: { request, why: { label: 'Why, as who asked says' } },
  }),
};
