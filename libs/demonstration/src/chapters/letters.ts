import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';

export interface Letter {
  readonly on: CivilDate;
  readonly positions: readonly string[];
  /** How many questions it asks, and when they are answered; null: they are not. */
  readonly questions?: number;
  readonly answeredOn?: CivilDate | null;
  readonly response?: { readonly on: CivilDate; readonly is: string };
  readonly supersedes?: number;
}

const asks = [
  "What did the partners learn about the child's daily life?",
  'How will the partnership know that the early actions made a difference?',
  'Why was the earlier recommendation on the same theme not carried through?',
  'What part did race, culture or disability play in how the family was seen?',
];

/** The Panel's letters, in the order in which they came; they need not agree with one another. */
export function letters(scene: Scene, written: readonly Letter[]): Deed[] {
  return written.flatMap((letter, ordinal) => letterDeeds(scene, letter, ordinal));
}

function letterDeeds(scene: Scene, letter: Letter, ordinal: number): Deed[] {
  const { chance, area } = scene;
  const id = scene.id('letter', ordinal);
  const questions = chance.some(asks, letter.questions ?? 0).map((words, number) => ({
    question: scene.id('question', ordinal, number),
    words,
  }));
  const due = after(letter.on, 10);
  return [
    {
      type: 'PanelLetterReceived',
      on: letter.on,
      data: (told) => ({
        letter: id,
        dated: after(letter.on, -1),
        positions: letter.positions,
        questions: questions.map(({ question }) => ({ question, owner: area.manager.id, due })),
        covers: [told.caseOf(scene.alias)],
        ...(letter.supersedes === undefined ? {} : { supersedes: scene.id('letter', letter.supersedes) }),
        summary: `The Panel thanks the partners for the review (${letter.positions.join(', ')}).`,
        asked: questions,
      }),
    },
    ...(letter.answeredOn == null
      ? []
      : questions.map(({ question }) => ({
          type: 'PanelQuestionAnswered',
          on: letter.answeredOn!,
          data: { letter: id, question, answer: 'Answered in a letter of the partnership chair.' },
        }))),
    ...(letter.response === undefined
      ? []
      : [
          {
            type: 'PartnersResponded',
            on: letter.response.on,
            data: {
              letter: id,
              response: letter.response.is,
              considered: 'The letter was on the agenda of the partners, who went through it point by point.',
            },
          },
        ]),
  ];
}
