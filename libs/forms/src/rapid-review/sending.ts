import { z } from 'zod';
import { opaqueId, text } from '@waymark/casework';
import { CivilDate, recipientNames } from '@waymark/statute';
import { form, type Composing, type FieldWords, type Forms } from '../declare';
import type { Data } from '../held/choice';
import { draft } from './considering';

const letter: FieldWords = { label: 'Letter', called: 'which letter', from: 'letter' };

const question = z.strictObject({
  question: opaqueId(),
  words: text(),
  owner: opaqueId().optional(),
  due: CivilDate.optional(),
});

/** What the Panel asks is sealed and stands apart from who answers it by when. */
function questionsComposed({ questions = [], ...answers }: Data): Data {
  const rows = questions as z.infer<typeof question>[];
  const asked = rows.map(({ question, words }) => ({ question, words }));
  return {
    ...answers,
    questions: rows.map(({ words: _words, ...rest }) => rest),
    ...(asked.length === 0 ? {} : { asked }),
  };
}

function questionsAsAsked({ questions = [], asked = [], ...rest }: Data): Data {
  const said = new Map((asked as Data[]).map((one) => [one['question'], one]));
  return { ...rest, questions: (questions as Data[]).map((one) => ({ ...said.get(one['question']), ...one })) };
}

/** A question stands in one letter: whoever chooses the question has chosen the letter. */
const letterOfQuestion = (answers: Data, { held }: Composing): Data => {
  const chosen = held['question of a letter']?.find(({ value }) => value === answers['question']);
  return { ...answers, letter: chosen?.more?.['letter'] };
};

export const sending: Forms = {
  PanelToldOfDelay: form({
    title: 'Record that the Panel was told of a delay',
    intro: 'The deadline itself does not move.',
    fields: {
      recipients: { label: 'Who was told', called: 'who was told', options: recipientNames },
      reason: { label: 'Reason for the delay' },
      agreedDate: { label: 'Date agreed with them' },
    },
  }),
  SentToPanel: form({
    title: 'Record that the rapid review was sent to the Panel',
    when: { label: 'Date it was sent' },
    fields: {
      submission: { kind: 'new id' },
      draft: { ...draft, label: 'Draft that was sent' },
      outstandingReturns: { label: 'Returns still outstanding', from: 'agency asked' },
      postMortemOutstanding: {
        label: 'Is a post-mortem outstanding?',
        called: 'whether a post-mortem is outstanding',
        hint: 'Where no child died, leave it open.',
      },
      outstanding: { label: 'What else is outstanding' },
      sentTo: { label: 'Where it was sent' },
    },
    next: 'The Panel answers by letter. Record it when it arrives; what is listed as outstanding follows as an addendum.',
  }),
  AddendumSent: form({
    title: 'Record an addendum sent to the Panel',
    when: { label: 'Date it was sent' },
    fields: {
      submission: { label: 'What it adds to', called: 'what it adds to' },
      what: { label: 'What it says', called: 'what it says' },
    },
  }),
  PanelLetterReceived: form({
    title: "Record the Panel's letter",
    when: { label: 'Date it was received' },
    fields: {
      letter: { kind: 'new id' },
      dated: { label: 'Date on the letter' },
      positions: { label: "The Panel's position", called: "the Panel's position" },
      summary: { label: 'Summary of the letter' },
      questions: {
        label: 'Questions in the letter',
        entry: 'question',
        fields: {
          question: { kind: 'new id' },
          words: { label: 'What is asked', called: 'what is asked' },
          owner: { label: 'Who answers it', from: 'person' },
          due: { label: 'Date the answer is due' },
        },
      },
      covers: { label: 'Cases the letter covers', from: 'case under review' },
      supersedes: { label: 'Earlier letter that it replaces', from: 'letter' },
      wantsResponse: {
        label: "Does the letter ask for the partners' considered response?",
        called: "whether the letter asks for the partners' considered response",
        hint: 'Where nothing is chosen, a response is awaited to a letter that disagrees or suggests a local review, and to no other.',
      },
    },
    instead: {
      of: ['questions', 'asked'],
      ask: { questions: z.array(question).max(50).optional() },
      compose: questionsComposed,
      asAsked: questionsAsAsked,
    },
    next: 'Questions are answered one by one, and the partners record their considered response.',
  }),
  PanelQuestionAnswered: form({
    title: "Answer the Panel's question",
    fields: {
      question: { label: 'Question', called: 'which question', from: 'question of a letter' },
      answer: { label: 'Answer', called: 'the answer' },
    },
    instead: { of: ['letter'], ask: {}, compose: letterOfQuestion },
  }),
  PartnersResponded: form({
    title: "Record the partners' considered response",
    fields: {
      letter,
      response: { label: 'Response' },
      considered: { label: 'What was considered', called: 'what was considered' },
    },
  }),
};
