import { lastHappened, own, type RapidReview } from '@waymark/casework';
import type { CaseOpened, OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { recordedFields } from '@waymark/forms';
import { inWords, type CivilDate } from '@waymark/statute';
import { unreadable } from './meetings';
import type { WordsOf } from './said';
import { stepsOf, textIn, workflowsOf } from './standing';
import type { TitleOf } from './titles';

export interface QuestionShown {
  readonly words: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly answer: { readonly words: string; readonly on: string; readonly event: string } | null;
}

/** A letter that came, with what it asks and what was answered. */
export interface LetterShown {
  readonly id: string;
  readonly from: string;
  readonly received: string;
  readonly dated: string | null;
  readonly positions: readonly string[];
  readonly summary: string | null;
  readonly supersedes: string | null;
  readonly superseded: boolean;
  readonly questions: readonly QuestionShown[];
  readonly response: {
    readonly words: string;
    readonly considered: string;
    readonly on: string;
    readonly event: string;
  } | null;
  /** It says what only the partners can reconsider, and no response of theirs is recorded. */
  readonly awaitsResponse: boolean;
  readonly event: string;
}

interface Asked {
  readonly question: string;
  readonly owner?: string;
  readonly due?: CivilDate;
}

/** The Panel's letters to a rapid review, the latest first. */
export const panelLetters = (review: OpenedWorkflow, today: CivilDate, wordsOf: WordsOf): readonly LetterShown[] =>
  stepsOf(review, 'PanelLetterReceived')
    .map((step) => panelLetter(review, step, today, wordsOf))
    .toReversed();

function panelLetter(review: OpenedWorkflow, step: OpenedStep, today: CivilDate, wordsOf: WordsOf): LetterShown {
  const letter = String(step.data['letter']);
  const standing = own((review.state as RapidReview).letters, letter);
  const asked = (step.data['asked'] as readonly { question: string; words: string }[] | undefined) ?? [];
  const answers = stepsOf(review, 'PanelQuestionAnswered').filter(({ data }) => data['letter'] === letter);
  const questions = ((step.data['questions'] as readonly Asked[] | undefined) ?? []).map(({ question, owner, due }) => {
    const answer = lastHappened(answers.filter(({ data }) => data['question'] === question));
    return {
      words: asked.find((one) => one.question === question)?.words ?? unreadable,
      owner: owner === undefined ? null : wordsOf('owner', owner),
      due: due === undefined ? null : inWords(due),
      overdue: answer === undefined && due !== undefined && due < today,
      answer:
        answer === undefined
          ? null
          : { words: textIn(answer, 'answer') ?? unreadable, on: inWords(answer.occurredOn), event: answer.event },
    };
  });
  const response = lastHappened(stepsOf(review, 'PartnersResponded').filter(({ data }) => data['letter'] === letter));
  const { supersedes } = step.data;
  return {
    id: letter,
    from: 'The Panel',
    received: inWords(step.occurredOn),
    dated: step.data['dated'] === undefined ? null : inWords(String(step.data['dated'])),
    positions: ((step.data['positions'] as readonly string[] | undefined) ?? []).map((position) =>
      optionOf(step.type, 'positions', position),
    ),
    summary: textIn(step, 'summary'),
    supersedes: typeof supersedes === 'string' ? wordsOf('letter', supersedes) : null,
    superseded: standing?.superseded ?? false,
    questions,
    response:
      response === undefined
        ? null
        : {
            words: optionOf(response.type, 'response', String(response.data['response'])),
            considered: textIn(response, 'considered') ?? unreadable,
            on: inWords(response.occurredOn),
            event: response.event,
          },
    awaitsResponse: response === undefined && standing?.asksToReconsider === true && !standing.superseded,
    event: step.event,
  };
}

function optionOf(type: string, name: string, value: string): string {
  const field = recordedFields('rapid-review', type).find((each) => each.name === name);
  const options = field?.kind === 'choice' || field?.kind === 'choices' ? field.options : [];
  return options.find((option) => option.value === value)?.words ?? value;
}

export interface OtherLetter {
  readonly from: string;
  readonly about: string;
  readonly received: string;
  readonly summary: string | null;
  readonly wantsAnswer: boolean;
  readonly answer: string | null;
  readonly event: string;
}

/** Letters that came back to a pack that was sent. */
export const otherLetters = (
  opened: Pick<CaseOpened, 'workflows'>,
  labels: ReadonlyMap<string, string>,
  titleOf: TitleOf,
): readonly OtherLetter[] =>
  workflowsOf(opened, 'submission').flatMap((pack) =>
    stepsOf(pack, 'LetterReceived').map((step) => {
      const answered = lastHappened(
        stepsOf(pack, 'LetterAnswered').filter(({ data }) => data['letter'] === step.data['letter']),
      );
      return {
        from: titleOf(String(step.data['recipient'])) ?? 'A recipient',
        about: labels.get(pack.stream) ?? pack.title,
        received: inWords(step.occurredOn),
        summary: textIn(step, 'summary'),
        wantsAnswer: step.data['wantsAnswer'] === true,
        answer: answered === undefined ? null : (textIn(answered, 'answer') ?? unreadable),
        event: step.event,
      };
    }),
  );
